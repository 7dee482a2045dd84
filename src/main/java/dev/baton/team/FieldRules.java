package dev.baton.team;

import java.util.Map;
import java.util.Set;

/**
 * Fields that a viewer may not read or not write. A field is named as the API names it; a custom field is
 * {@code custom.budget}. A record that is seen can always be told from others: its id, number, version and status show.
 *
 * @param byName the rule of each field that has one, {@code lead.phone}
 */
public record FieldRules(Map<String, FieldRule> byName) {

    public static final FieldRules NONE = new FieldRules(Map.of());

    private static final Set<String> ALWAYS_SHOWN = Set.of("id", "number", "version", "status");

    public FieldRules {
        byName = Map.copyOf(byName);
    }

    public boolean concern(String recordType) {
        return byName.keySet().stream().anyMatch(name -> name.startsWith(recordType + "."));
    }

    public boolean hide(String recordType, String field) {
        return byName.get(recordType + "." + field) == FieldRule.HIDDEN && !ALWAYS_SHOWN.contains(field);
    }

    /** What is hidden is not written either. */
    public boolean freeze(String recordType, String field) {
        return byName.containsKey(recordType + "." + field);
    }
}
