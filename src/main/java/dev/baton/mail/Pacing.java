package dev.baton.mail;

import java.time.Instant;
import java.util.Optional;

/** How fast mail may leave from this node. What must wait makes way for what need not. */
public interface Pacing {

    /** Why a mail that could leave waits. {@code RATE}: its turn comes; {@code HOUSE}: the house asked for a pause. */
    enum Reason { RATE, HOUSE }

    record Pause(Instant until, Reason reason) {}

    Pacing NONE = new Pacing() {
        @Override
        public int take(int most) {
            return most;
        }

        @Override
        public void giveBack(int unused) {
            // There is no limit to count against.
        }

        @Override
        public Optional<Pause> pause(String domain, boolean hasItsTurn) {
            return Optional.empty();
        }
    };

    /** Whoever takes mail from the queue takes this many at most; counted against what may leave in all. */
    int take(int most);

    void giveBack(int unused);

    /**
     * Until when mail to a domain waits; empty when it may go. A mail that is told to wait for its turn has it then: it
     * is not counted again.
     */
    Optional<Pause> pause(String domain, boolean hasItsTurn);
}
