package dev.baton.app.web;

import dev.baton.calendar.BusinessCalendar;
import dev.baton.sla.ClockState;
import dev.baton.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;

/**
 * A promised time as a page shows it: text first, colour second, icon third.
 *
 * @param promise names its texts, {@code clock.<promise>.left} and so on: {@code firstResponse}, {@code resolution},
 *                {@code firstContact}, or {@code due} for a task
 * @param left working time left, negative when it is over
 * @param total working time promised; null when unknown
 * @param openFor how long the clock counts on from now without a break; zero while closed or paused
 * @param since when it was paused; null otherwise
 */
public record ClockView(String promise, ClockState state, Duration left, Duration total, Duration openFor, Instant since) {

    public static ClockView of(String promise, SlaClock clock, Instant now) {
        ClockState state = clock.state(now);
        boolean counts = clock.isOpen() && clock.ledger().getLast().runs();
        return new ClockView(promise, state, clock.remaining(now), clock.target(),
                counts ? openFor(clock.calendar(), now) : Duration.ZERO,
                state == ClockState.PAUSED ? clock.ledger().getLast().from() : null);
    }

    /** The due time of a task, on the wall's clock. */
    public static ClockView due(Instant dueAt, Instant now) {
        Duration left = Duration.between(now, dueAt);
        return new ClockView("due", left.isNegative() ? ClockState.BREACHED : ClockState.RUNNING, left, null,
                Duration.ofDays(365), null);
    }

    /** The end of the text's key. */
    public String phrase() {
        return switch (state) {
            case RUNNING -> "left";
            case BREACHED -> counts() ? "late" : "missed";
            case PAUSED -> "paused";
            case MET -> "met";
            case CANCELLED -> "cancelled";
        };
    }

    public String tone() {
        return switch (state) {
            case BREACHED -> "late";
            case MET -> "met";
            case RUNNING -> total != null && left.multipliedBy(4).compareTo(total) < 0
                    || total == null && left.toMinutes() < 60 ? "soon" : "calm";
            case PAUSED, CANCELLED -> "calm";
        };
    }

    public String icon() {
        return switch (state) {
            case RUNNING -> "clock";
            case BREACHED -> "alarm-clock";
            case PAUSED -> "pause";
            case MET -> "check";
            case CANCELLED -> "x";
        };
    }

    /** Whether the browser counts on. */
    public boolean counts() {
        return openFor.isPositive();
    }

    /** For {@code {0}} of the text: what is left, what it is late, or what it took. */
    public Duration figure() {
        return state == ClockState.MET && total != null ? total.minus(left) : left;
    }

    /** Share used, 0 to 100. */
    public long used() {
        return total == null ? 0 : Math.clamp(100 - left.multipliedBy(100).dividedBy(total), 0, 100);
    }

    /** Up to a day, to the minute: found by halving, since a calendar knows spans but not the end of one. */
    private static Duration openFor(BusinessCalendar calendar, Instant now) {
        long open = 0;
        long closed = Duration.ofDays(1).toMinutes() + 1;
        while (closed - open > 1) {
            long middle = (open + closed) / 2;
            Duration span = Duration.ofMinutes(middle);
            if (calendar.between(now, now.plus(span)).equals(span)) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return Duration.ofMinutes(open);
    }
}
