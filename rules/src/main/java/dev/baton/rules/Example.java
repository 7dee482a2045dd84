package dev.baton.rules;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One row of an examples file.
 *
 * @param line in the file, counted from 1
 * @param sentence what it is about
 * @param given facts by name
 * @param then outcome by name; what is not named may be anything
 * @param because rules that must be among the reasons
 */
record Example(int line, String sentence, Map<String, Object> given, Map<String, String> then,
        List<String> because) {

    private static final String CUSTOM = "custom.";
    private static final String THEN = "then ";
    private static final String BECAUSE = "because";

    static Example of(NamedCsvRecord row) {
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, Object> custom = new LinkedHashMap<>();
        Map<String, String> then = new LinkedHashMap<>();
        List<String> because = new ArrayList<>();
        List<String> names = row.getHeader();
        for (int i = 1; i < names.size(); i++) {
            String name = names.get(i);
            String cell = row.getField(i).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (name.startsWith(BECAUSE)) {
                because.add(cell);
            } else if (name.startsWith(THEN)) {
                then.put(name.substring(THEN.length()), cell);
            } else if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), cell);
            } else {
                given.put(name, cell);
            }
        }
        if (!custom.isEmpty()) {
            given.put("custom", custom);
        }
        return new Example((int) row.getStartingLineNumber(), row.getField(0), given, then, because);
    }

    /** What is not as this row says. */
    <F extends Record & Facts, T extends Record> List<String> misses(Ruleset<F, T> ruleset) {
        Decided<T> decided;
        try {
            decided = ruleset.decide(Facts.of(ruleset.decision().facts(), given));
        } catch (IllegalArgumentException wrongFact) {
            return List.of(wrongFact.getMessage());
        }
        List<String> misses = new ArrayList<>();
        Map<String, Object> outcome = decided.outcomeLog();
        then.forEach((name, expected) -> {
            String actual = outcome.containsKey(name) ? written(outcome.get(name)) : "no such name";
            if (!actual.equals(expected)) {
                misses.add("expected " + name + " " + expected + ", but was " + actual);
            }
        });
        List<String> reasons = decided.fired().stream().map(Fired::rule).toList();
        because.stream().filter(reason -> !reasons.contains(reason))
                .forEach(reason -> misses.add("expected because \"" + reason + "\", but because " + reasons));
        if (then.isEmpty() && because.isEmpty()) {
            misses.add("the row expects nothing");
        }
        return misses;
    }

    /** An outcome as people write it in a cell: {@code share 75 notice owner; share 100 notice supervisor}. */
    private static String written(Object value) {
        return switch (value) {
            case null -> "nothing";
            case Boolean flag -> flag ? "yes" : "no";
            case String text -> text.isEmpty() ? "nothing" : text;
            case List<?> list -> list.isEmpty() ? "nothing" : joined(list);
            case Map<?, ?> map -> map.entrySet().stream()
                    .filter(entry -> !written(entry.getValue()).equals("nothing"))
                    .map(entry -> entry.getKey() + " " + written(entry.getValue())).collect(Collectors.joining(" "));
            default -> Objects.toString(value);
        };
    }

    private static String joined(List<?> list) {
        String between = list.getFirst() instanceof Map ? "; " : ", ";
        return list.stream().map(Example::written).collect(Collectors.joining(between));
    }
}
