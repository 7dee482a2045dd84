package dev.baton.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * What became of the first responses that fell into a span of time.
 *
 * @param from the first moment of the span
 * @param to its last moment; what is due later is not missed yet
 */
public record FirstResponse(Fate fate, Instant from, Instant to) {

    /** {@code MISSED} is when the time was up, whether or not an answer came afterwards. */
    public enum Fate { MET, MISSED }

    /** A condition on the clock {@code w} of a case; its values are {@link #values()}. */
    String sql() {
        return "w.target = 'firstResponse' and " + switch (fate) {
            case MET -> "w.state = 'MET' and w.ended_at >= ? and w.ended_at <= ?";
            // A clock that nobody has touched since still says that it runs.
            case MISSED -> "w.state in ('RUNNING', 'BREACHED') and w.due_at >= ? and w.due_at <= ?";
        };
    }

    List<Object> values() {
        return List.of(Timestamp.from(from), Timestamp.from(to));
    }
}
