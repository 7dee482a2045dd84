package dev.baton.app.lead;

import dev.baton.lead.Lead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts of a lead as a form sends them, by the names of the API. A field that is missing was not on the form.
 *
 * @param typed also what each field said when the form was opened, as {@code was.<name>}
 */
record LeadPaper(Map<String, String> typed) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As a form shows them: a fact that is not known is empty. */
    static Map<String, String> facts(Lead lead) {
        var who = lead.prospect();
        var market = lead.market();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("firstName", text(who.firstName()));
        facts.put("lastName", text(who.lastName()));
        facts.put("phone", text(who.phone()));
        facts.put("company", text(who.company()));
        facts.put("employees", text(who.employees()));
        facts.put("country", text(who.country()));
        facts.put("region", text(market.region()));
        facts.put("postalCode", text(market.postalCode()));
        facts.put("industry", text(market.industry()));
        facts.put("language", text(who.language()));
        return facts;
    }

    /** What was typed; {@code otherwise} where the form did not ask. */
    String value(String field, String otherwise) {
        return typed.getOrDefault(field, otherwise);
    }

    /** Only what somebody typed otherwise than it is: the rest stays as it is. @param custom the same of the fields that were added */
    LeadChange change(Lead before, Map<String, Object> custom) {
        Map<String, String> facts = facts(before);
        return new LeadChange(node("firstName", facts), node("lastName", facts), node("phone", facts), node("company", facts),
                node("employees", facts), node("country", facts), node("region", facts), node("postalCode", facts),
                node("industry", facts), node("language", facts), custom);
    }

    private boolean changed(String field, Map<String, String> facts) {
        return typed.containsKey(field) && !typed.get(field).strip().equals(facts.getOrDefault(field, ""));
    }

    private JsonNode node(String field, Map<String, String> facts) {
        if (!changed(field, facts)) {
            return null;
        }
        String value = typed.get(field).strip();
        if (value.isEmpty()) {
            return JSON.nullNode();
        }
        return field.equals("employees") && value.matches("\\d{1,9}") ? JSON.numberNode(Integer.parseInt(value)) : JSON.stringNode(value);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
