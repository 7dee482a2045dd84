package dev.baton.app.service;

import java.time.Instant;
import java.util.List;

/**
 * A promise to the customer and how it stands.
 *
 * @param target {@code firstResponse} or {@code resolution}
 * @param state {@code running, paused, met, breached, cancelled}
 * @param remaining working time left, ISO 8601 duration, negative when breached; null when it is over
 */
record ClockView(String target, Instant dueAt, String state, String remaining, List<Segment> segments) {

    /** @param to null while it goes on; {@code cause} the record that began it */
    record Segment(Instant from, Instant to, String state, String cause) {
    }
}
