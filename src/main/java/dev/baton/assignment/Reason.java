package dev.baton.assignment;

import java.util.List;

/**
 * Why somebody was or was not taken: the key of a sentence in the message bundle {@code assignment}, and the numbers and
 * names in it. Numbers are integers, hours are rounded up.
 */
public record Reason(String key, List<Object> args) {

    static Reason of(String name, Object... args) {
        return new Reason("assignment." + name, List.of(args));
    }
}
