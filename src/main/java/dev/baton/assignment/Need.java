package dev.baton.assignment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A skill or language that the work asks for.
 *
 * @param skill its key, such as {@code plumbing} or {@code language.ru}
 * @param level the lowest that will do, 1 or more
 * @param bindingUntil until then (exclusive) nobody without it gets the work, afterwards those who have it come first;
 *                     null when it binds for good
 */
public record Need(String skill, int level, @Nullable Instant bindingUntil) {

    public static Need required(String skill, int level) {
        return new Need(skill, level, null);
    }

    /** A mere wish: those who have it come first. */
    public static Need preferred(String skill, int level) {
        return new Need(skill, level, Instant.EPOCH);
    }

    public Need bindingUntil(Instant end) {
        return new Need(skill, level, end);
    }

    boolean bindsAt(Instant at) {
        return bindingUntil == null || at.isBefore(bindingUntil);
    }

    boolean isMetBy(Map<String, Integer> skills) {
        return skills.getOrDefault(skill, 0) >= level;
    }
}
