package dev.baton.merge;

import java.util.Map;
import java.util.Objects;

/**
 * What is known of a record, part by part as people choose it; a part may lie in several columns: an address and its search key.
 *
 * @param parts by the name of the API, such as {@code email} or {@code custom.size}; values as JSON knows them, null for what is not known
 */
public record Facts(Map<String, Map<String, Object>> parts) {

    public Facts {
        parts = Map.copyOf(parts);
    }

    public Map<String, Object> part(String name) {
        return parts.getOrDefault(name, Map.of());
    }

    /** Whether anything is known of it. */
    public boolean says(String name) {
        return part(name).values().stream().anyMatch(value -> value != null && !value.equals(""));
    }

    /** Whether both know the same of it, or nothing. */
    public boolean agrees(String name, Map<String, Object> other) {
        return part(name).entrySet().stream().allMatch(one -> Objects.equals(one.getValue(), other.get(one.getKey())))
                && other.entrySet().stream().allMatch(one -> Objects.equals(one.getValue(), part(name).get(one.getKey())));
    }
}
