package dev.baton.custom;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of an installation's own fields, stored as one JSON column; rules see them as a map. What is null is not there. */
public record CustomFields(Map<String, Object> values) {

    public static final CustomFields NONE = new CustomFields(Map.of());

    public CustomFields {
        values = values.entrySet().stream().filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With these, of which null takes one away. @param some null for none */
    public CustomFields changedBy(Map<String, Object> some) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.putAll(some == null ? Map.of() : some);
        return new CustomFields(changed);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
