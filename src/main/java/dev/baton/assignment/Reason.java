package dev.baton.assignment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why somebody was or was not taken: the key of a sentence in the message bundle {@code assignment}, and the numbers
 * and names in it. Numbers are integers, hours are rounded up.
 */
public record Reason(String key, List<Object> args) {

    private static final String FEATURE = "assignment.";
    /** All there are, so that bundles can be held against them. */
    public static final Set<String> KEYS = Set.of(
            "assignment.teamList", "assignment.emptyPool", "assignment.nobodyFits",
            "assignment.notNamed", "assignment.inactive", "assignment.excluded", "assignment.unskilled",
            "assignment.absent", "assignment.absent.forLong", "assignment.offHours", "assignment.offHours.forLong",
            "assignment.full", "assignment.quota.day", "assignment.quota.week", "assignment.quota.month",
            "assignment.ahead.alone", "assignment.ahead.wanted", "assignment.ahead.wishes", "assignment.ahead.turn",
            "assignment.ahead.free", "assignment.ahead.open", "assignment.ahead.since", "assignment.ahead.login",
            "assignment.behind.wanted", "assignment.behind.wishes", "assignment.behind.turn", "assignment.behind.free",
            "assignment.behind.open", "assignment.behind.since", "assignment.behind.login");

    public Reason {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("There is no sentence for " + key);
        }
        args = List.copyOf(args);
    }

    /** In one line, to be told where the reader's language is known: the key, and what is in the sentence. */
    public String line() {
        return Stream.concat(Stream.of(key), args.stream()).map(Object::toString).collect(Collectors.joining(" "));
    }

    static Reason of(String name, Object... args) {
        return new Reason(FEATURE + name, List.of(args));
    }
}
