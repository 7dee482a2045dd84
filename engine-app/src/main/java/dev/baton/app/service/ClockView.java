package dev.baton.app.service;

import dev.baton.service.CaseClock;
import dev.baton.service.Promises;
import dev.baton.sla.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A promise to the customer and how it stands.
 *
 * @param target {@code firstResponse} or {@code resolution}
 * @param dueAt null while it stands still, and when it was kept
 * @param state {@code running, paused, met, breached, cancelled}
 * @param remaining working time left, ISO 8601 duration, negative when breached; null when it is over
 */
record ClockView(String target, Instant dueAt, String state, String remaining, List<Segment> segments) {

    /** @param to null while it goes on; {@code cause} the record that began it */
    record Segment(Instant from, Instant to, String state, String cause) {

        static Segment of(dev.baton.sla.Segment segment) {
            return new Segment(segment.from(), segment.to(), segment.runs() ? "running" : "paused", segment.cause());
        }
    }

    static List<ClockView> of(Promises promises, Instant now) {
        return promises.clocks().stream().map(one -> of(one, now)).toList();
    }

    private static ClockView of(CaseClock one, Instant now) {
        SlaClock clock = one.clock();
        return new ClockView(one.promise().key(), clock.dueAt().orElse(null),
                clock.state(now).name().toLowerCase(Locale.ROOT), clock.isOpen() ? clock.remaining(now).toString() : null,
                clock.ledger().stream().map(Segment::of).toList());
    }
}
