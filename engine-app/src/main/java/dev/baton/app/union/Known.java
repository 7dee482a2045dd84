package dev.baton.app.union;

import dev.baton.custom.CustomFields;
import dev.baton.id.Id;
import dev.baton.merge.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The columns of a record as parts that people choose, and back. Ids are text, as JSON keeps them. */
final class Known {

    private static final String CUSTOM = "custom.";

    private final Map<String, Map<String, Object>> parts = new HashMap<>();

    static Known of(Facts facts) {
        return of(facts, Map.of());
    }

    /** @param others what changes */
    static Known of(Facts facts, Map<String, Map<String, Object>> others) {
        Known known = new Known();
        known.parts.putAll(facts.parts());
        known.parts.putAll(others);
        return known;
    }

    static String id(Id id) {
        return id == null ? null : id.toString();
    }

    Known put(String part, String column, Object value) {
        parts.computeIfAbsent(part, name -> new HashMap<>()).put(column, value);
        return this;
    }

    Known put(String part, String column, Object value, String other, Object otherValue) {
        return put(part, column, value).put(part, other, otherValue);
    }

    Known put(CustomFields custom) {
        custom.values().forEach((name, value) -> put(CUSTOM + name, CUSTOM + name, value));
        return this;
    }

    Facts facts() {
        return new Facts(parts);
    }

    String text(String part, String column) {
        return (String) parts.getOrDefault(part, Map.of()).get(column);
    }

    <I> I id(String part, String column, LongFunction<I> type) {
        String id = text(part, column);
        return id == null ? null : type.apply(Long.parseLong(id));
    }

    CustomFields custom() {
        Map<String, Object> values = new HashMap<>();
        parts.forEach((part, columns) -> {
            if (part.startsWith(CUSTOM)) {
                values.put(part.substring(CUSTOM.length()), columns.get(part));
            }
        });
        return new CustomFields(values);
    }
}
