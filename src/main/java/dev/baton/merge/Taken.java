package dev.baton.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which parts of a record gave way to those of another that became part of it.
 *
 * @param before what it said until then
 * @param given  what it said from then on: the other's
 */
public record Taken(Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> given) {

    /**
     * @param wished parts to be the other's; null where nobody chose: then those of which only the other knows anything
     */
    public static Taken of(Facts own, Facts other, Collection<String> wished) {
        Map<String, Map<String, Object>> before = new HashMap<>();
        Map<String, Map<String, Object>> given = new HashMap<>();
        for (String part : other.parts().keySet()) {
            boolean wanted = wished == null ? !own.says(part) : wished.contains(part);
            if (wanted && other.says(part) && !other.agrees(part, own.part(part))) {
                before.put(part, own.part(part));
                given.put(part, other.part(part));
            }
        }
        return new Taken(before, given);
    }

    public boolean takes(String part) {
        return given.containsKey(part);
    }

    /** What the record says again once both are parted: of what it was given, what nobody has changed since. */
    public Map<String, Map<String, Object>> givenUp(Facts now) {
        Map<String, Map<String, Object>> back = new HashMap<>();
        given.forEach((part, values) -> {
            if (now.agrees(part, values)) {
                back.put(part, Stream.concat(values.keySet().stream(), before.getOrDefault(part, Map.of()).keySet().stream()).distinct()
                        .collect(HashMap::new, (all, column) -> all.put(column, before.getOrDefault(part, Map.of()).get(column)), Map::putAll));
            }
        });
        return back;
    }

    public Set<String> parts() {
        return new TreeSet<>(given.keySet());
    }
}
