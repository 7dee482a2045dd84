package dev.baton.app.union;

import java.util.LinkedHashMap;
import java.util.Map;

/** What goes along, as callers and people call it; what they would not miss, such as lines of the story, is not counted. */
final class Moved {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("crm_case", "cases");
        NAMES.put("crm_lead", "leads");
        NAMES.put("crm_opportunity", "opportunities");
        NAMES.put("crm_quote", "quotes");
        NAMES.put("crm_contact", "contacts");
        NAMES.put("crm_account", "accounts");
        NAMES.put("logged_activity", "activities");
        NAMES.put("crm_relationship", "relationships");
        NAMES.put("consent", "consents");
        NAMES.put("enrolment", "enrolments");
        NAMES.put("campaign_event", "events");
        NAMES.put("purchase", "purchases");
    }

    private Moved() {
    }

    /** @param rows by table */
    static Map<String, Integer> of(Map<String, Integer> rows) {
        Map<String, Integer> named = new LinkedHashMap<>();
        NAMES.forEach((table, name) -> {
            if (rows.containsKey(table)) {
                named.put(name, rows.get(table));
            }
        });
        return named;
    }
}
