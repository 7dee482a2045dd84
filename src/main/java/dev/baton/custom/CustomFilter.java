package dev.baton.custom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks a list for records with these custom values: {@code custom.budget=15000}. */
public record CustomFilter(Map<String, String> wanted) {

    public static final CustomFilter NONE = new CustomFilter(Map.of());

    private static final String PREFIX = "custom.";

    /** Those among the parameters of a call. */
    public static CustomFilter of(Map<String, String> parameters) {
        Map<String, String> wanted = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !value.isBlank()) {
                wanted.put(name.substring(PREFIX.length()), value);
            }
        });
        return wanted.isEmpty() ? NONE : new CustomFilter(wanted);
    }

    /** @param idColumn of the records in the statement, such as {@code l.id} */
    public void addTo(StringBuilder sql, List<Object> values, String recordType, String idColumn) {
        wanted.forEach((field, value) -> {
            sql.append(" and exists (select 1 from custom_value v where v.record_type = ? and v.field = ? and v.value_key = ?")
                    .append(" and v.record_id = ").append(idColumn).append(")");
            values.addAll(List.of(recordType, field, CustomField.key(value)));
        });
    }
}
