package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.account.AccountList;
import dev.baton.app.web.Wording;
import dev.baton.merge.Facts;
import dev.baton.team.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two accounts side by side. */
@Component
class AccountBeside implements Beside<Account> {

    private static final int MOST = 8;
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("name", "contacts.name");
        LABELS.put("domain", "account.domain.label");
        LABELS.put("tier", "account.tier");
        LABELS.put("owner", "account.owner.label");
    }

    private final AccountUnion kind;
    private final Accounts accounts;
    private final AccountList list;
    private final Holders holders;
    private final Wording wording;

    AccountBeside(AccountUnion kind, Accounts accounts, AccountList list, Holders holders, Wording wording) {
        this.kind = kind;
        this.accounts = accounts;
        this.list = list;
        this.holders = holders;
        this.wording = wording;
    }

    @Override
    public Mergeable<Account> kind() {
        return kind;
    }

    @Override
    public String room() {
        return "accounts";
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    @Override
    public Account shown(Viewer viewer, Account one) {
        return FieldsOnPages.shown(viewer, Account.TYPE, one);
    }

    @Override
    public String said(String part, Facts shown, Viewer viewer) {
        Known known = Known.of(shown);
        return switch (part) {
            case "tier" -> wording.now().text("account.tier." + known.text(part, part));
            case "owner" -> holders.of(known);
            default -> known.text(part, part);
        };
    }

    @Override
    public String detail(Account shown) {
        return shown.domain();
    }

    @Override
    public List<Mate> mates(Account one, String typed, Viewer viewer) {
        Stream<Mate> found = typed.isBlank() ? accounts.like(one.domain(), Objects.requireNonNullElse(one.companyKey(), "")).stream()
                .filter(other -> kind.sees(viewer, other)).map(other -> shown(viewer, other)).map(other -> mate(other.id().toString(), other.name(), other.domain()))
                : list.read(new AccountList.Query(typed, null, null, null, MOST + 1), viewer).stream()
                .map(line -> FieldsOnPages.shown(viewer, Account.TYPE, line)).map(line -> mate(line.id().toString(), line.name(), line.domain()));
        return found.filter(mate -> !mate.id().equals(one.id().toString())).limit(MOST).toList();
    }

    private static Mate mate(String id, String name, String domain) {
        return new Mate(id, Objects.requireNonNullElse(name, "–"), domain);
    }
}
