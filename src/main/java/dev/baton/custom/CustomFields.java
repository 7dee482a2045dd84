package dev.baton.custom;

import java.util.Map;

/** The values of an installation's own fields, stored as one JSON column; rules see them as a map. */
public record CustomFields(Map<String, Object> values) {

    public static final CustomFields NONE = new CustomFields(Map.of());

    public CustomFields {
        values = Map.copyOf(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
