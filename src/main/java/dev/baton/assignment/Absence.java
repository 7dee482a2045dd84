package dev.baton.assignment;

import java.time.Instant;

/** A time in which a person is not there although the calendar says so; {@code to} is exclusive. */
public record Absence(Instant from, Instant to) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
