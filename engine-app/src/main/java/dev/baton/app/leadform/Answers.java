package dev.baton.app.leadform;

import dev.baton.app.lead.LeadArrivals.Capture;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomFields;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.leadform.FormField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody filled in: text by the name of the field, checked, and only what is not empty.
 *
 * @param language in which they were spoken to, null where nobody knows; what they say about it themselves counts more
 */
record Answers(Map<String, String> values, String language) {

    Capture capture(String source, Origin origin, Map<String, CustomField> own) {
        return new Capture(text(AskedField.FIRST_NAME), text(AskedField.LAST_NAME), text(AskedField.EMAIL), text(AskedField.PHONE),
                text(AskedField.COMPANY), number(), country(), text(AskedField.LANGUAGE) == null ? language : text(AskedField.LANGUAGE),
                source, text(AskedField.MESSAGE), custom(own),
                Market.of(text(AskedField.REGION), text(AskedField.POSTAL_CODE), text(AskedField.INDUSTRY)), origin);
    }

    String text(AskedField field) {
        return values.get(field.field());
    }

    private Integer number() {
        String employees = text(AskedField.EMPLOYEES);
        return employees == null ? null : Integer.valueOf(employees);
    }

    private String country() {
        String country = text(AskedField.COUNTRY);
        return country == null ? null : country.toUpperCase(Locale.ROOT);
    }

    private CustomFields custom(Map<String, CustomField> own) {
        Map<String, Object> custom = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FormField.CUSTOM)) {
                String bare = name.substring(FormField.CUSTOM.length());
                custom.put(bare, typed(value, own.get(bare)));
            }
        });
        return custom.isEmpty() ? CustomFields.NONE : new CustomFields(custom);
    }

    private static Object typed(String value, CustomField field) {
        return switch (field == null ? CustomField.Type.TEXT : field.type()) {
            case NUMBER -> new BigDecimal(value);
            case FLAG -> Boolean.valueOf(value);
            case TEXT, CHOICE -> value;
        };
    }
}
