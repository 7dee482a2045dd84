package dev.baton.assignment;

import java.time.Instant;
import java.util.List;

/**
 * All that an assignment knew and found, as plain records that go to JSON and back.
 *
 * @param considered the pool: who was taken, those who fit but came after, those who did not fit by log-in
 */
public record Trace(PoolRequest request, Instant at, List<Considered> considered) {

    public Trace {
        considered = List.copyOf(considered);
    }

    /** Decides once more on the same facts: the same person, for the same reasons. */
    public Assignment again() {
        return Assignment.decide(request, considered.stream().map(Considered::candidate).toList(), at);
    }
}
