package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.app.team.Directory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** The facts of an account as a browser sends them; what it does not send, stays. @param version as the reader saw it; empty for a new one */
record AccountPaper(String name, String domain, String tier, String owner, Integer version) {

    static final AccountPaper BLANK = new AccountPaper("", "", Account.STANDARD, "", null);

    /** @param shown without what is hidden for the reader */
    static AccountPaper of(Account shown, Directory directory) {
        return new AccountPaper(text(shown.name()), text(shown.domain()), text(shown.tier()), text(directory.login(shown.ownerId())), shown.version());
    }

    /** What somebody changed in it. */
    AccountChange since(AccountPaper before) {
        return new AccountChange(changed(name, before.name), changed(domain, before.domain), changed(tier, before.tier),
                changed(owner, before.owner), null);
    }

    private static JsonNode changed(String now, String before) {
        String typed = now == null ? before : now.strip();
        return typed.equals(before) ? null : typed.isEmpty() ? NullNode.getInstance() : StringNode.valueOf(typed);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
