package dev.baton.app.account;

import dev.baton.account.Account;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of an account as a form sends it, by the names of the API. A field that is missing was not on the form. */
record AccountPaper(Map<String, String> typed) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As a form shows it: what is not known is empty. @param owner log-in; null for nobody */
    static Map<String, String> facts(Account one, String owner) {
        return Map.of("name", one.name(), "domain", Objects.toString(one.domain(), ""), "tier", one.tier(), "owner", Objects.toString(owner, ""));
    }

    /** Only what somebody typed otherwise than it is: the rest stays as it is. @param custom the same of the fields that were added */
    AccountChange change(Account before, String owner, Map<String, Object> custom) {
        Map<String, String> facts = facts(before, owner);
        return new AccountChange(changed("name", facts), changed("domain", facts), changed("tier", facts), changed("owner", facts), custom);
    }

    private JsonNode changed(String field, Map<String, String> facts) {
        String now = typed.getOrDefault(field, facts.get(field)).strip();
        return now.equals(facts.get(field)) ? null : now.isEmpty() ? JSON.nullNode() : JSON.stringNode(now);
    }
}
