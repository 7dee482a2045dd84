package dev.baton.app.opportunity;

import dev.baton.sales.Opportunity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is expected of an opportunity as a form sends it, by the names of the API. A field that is missing was not on the form. */
record OpportunityPaper(Map<String, String> typed) {

    static final String OWNER = "owner";
    static final String AMOUNT = "amount.amount";
    static final String CURRENCY = "amount.currency";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As a form shows it: what is not known is empty. @param owner log-in; null for nobody */
    static Map<String, String> facts(Opportunity one, String owner) {
        OpportunityView.Amount worth = OpportunityViews.amount(one.worth());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", one.name());
        facts.put("stage", one.stage().name().toLowerCase(Locale.ROOT));
        facts.put("probability", Integer.toString(one.probability()));
        facts.put(AMOUNT, worth == null ? "" : worth.amount());
        facts.put(CURRENCY, worth == null ? "" : worth.currency());
        facts.put("closeOn", Objects.toString(one.closeOn(), ""));
        facts.put("nextStep", Objects.toString(one.nextStep(), ""));
        facts.put(OWNER, Objects.toString(owner, ""));
        return facts;
    }

    /** Only what somebody typed otherwise than it is: the rest stays as it is. @param custom the same of the fields that were added */
    OpportunityChange change(Opportunity before, String owner, Map<String, Object> custom) {
        Map<String, String> facts = facts(before, owner);
        return new OpportunityChange(node("name", facts), node("stage", facts), chance(facts), worth(facts), node("closeOn", facts),
                node("nextStep", facts), node(OWNER, facts), custom);
    }

    /** A currency alone is worth nothing. */
    private JsonNode worth(Map<String, String> facts) {
        if (!changed(AMOUNT, facts) && !changed(CURRENCY, facts)) {
            return null;
        }
        String amount = value(AMOUNT, facts).replaceAll("[\\h']", "");
        return amount.isEmpty() ? JSON.nullNode() : JSON.objectNode().put("amount", amount)
                .put("currency", value(CURRENCY, facts).toUpperCase(Locale.ROOT));
    }

    private JsonNode chance(Map<String, String> facts) {
        JsonNode typed = node("probability", facts);
        return typed != null && typed.isString() && typed.asString().matches("\\d{1,9}") ? JSON.numberNode(Integer.parseInt(typed.asString())) : typed;
    }

    private JsonNode node(String field, Map<String, String> facts) {
        return !changed(field, facts) ? null : value(field, facts).isEmpty() ? JSON.nullNode() : JSON.stringNode(value(field, facts));
    }

    private boolean changed(String field, Map<String, String> facts) {
        return !value(field, facts).equals(facts.get(field));
    }

    private String value(String field, Map<String, String> facts) {
        return typed.getOrDefault(field, facts.get(field)).strip();
    }
}
