package dev.baton.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * One stretch of opening hours of a day, on the wall clock: {@code from} inclusive, {@code to} exclusive. Midnight as
 * {@code to} is the end of the day and is written {@code 24:00}, so {@code 00:00-24:00} is a whole day.
 */
public record Hours(LocalTime from, LocalTime to) {

    private static final String END_OF_DAY = "24:00";

    /** @throws IllegalArgumentException when the hours end before they begin; a night shift is two stretches */
    public Hours {
        if (!toEndOfDay(to) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Hours end after they begin, unlike %s-%s".formatted(from, to));
        }
    }

    /** Reads {@code 09:00-12:30}. */
    public static Hours parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*");
        if (ends.length != 2) {
            throw new IllegalArgumentException("Hours are written as 09:00-12:30, not as '%s'".formatted(text));
        }
        try {
            LocalTime to = ends[1].equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
            return new Hours(LocalTime.parse(ends[0]), to);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("Hours are written as 09:00-12:30, not as '%s'".formatted(text),
                    unreadable);
        }
    }

    /** What the wall clock shows between the two ends; a day on which clocks change has more or less. */
    Duration onTheWall() {
        return toEndOfDay(to) ? Duration.between(from, LocalTime.MAX).plusNanos(1) : Duration.between(from, to);
    }

    boolean untilEndOfDay() {
        return toEndOfDay(to);
    }

    private static boolean toEndOfDay(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return from + "-" + (untilEndOfDay() ? END_OF_DAY : to);
    }
}
