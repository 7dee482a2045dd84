package dev.baton.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's life, as a row of its ledger.
 *
 * @param from inclusive
 * @param to exclusive; null while it lasts
 * @param runs whether time was counted; paused otherwise
 * @param cause what began it: the record (mail, decision, task) of the form {@code type:id}, or a word
 */
public record Segment(Instant from, @Nullable Instant to, boolean runs, String cause) {

    public Segment {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A segment ends after it began, not from %s to %s".formatted(from, to));
        }
    }

    static Segment running(Instant from, String cause) {
        return new Segment(from, null, true, cause);
    }

    static Segment paused(Instant from, String cause) {
        return new Segment(from, null, false, cause);
    }

    boolean isOpen() {
        return to == null;
    }

    Segment until(Instant end) {
        return new Segment(from, end, runs, cause);
    }

    /** What lies of it before a moment. */
    Instant endBefore(Instant at) {
        Instant end = isOpen() || to.isAfter(at) ? at : to;
        return end.isBefore(from) ? from : end;
    }
}
