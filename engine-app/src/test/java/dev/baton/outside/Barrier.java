package dev.baton.outside;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A place in a conversation where the first who comes is kept waiting: it is known then where his process stands. */
final class Barrier {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final CompletableFuture<Integer> arrival = new CompletableFuture<>();
    private final CompletableFuture<Boolean> decision = new CompletableFuture<>();

    /** The door through which he came who stands here now. */
    int awaitArrival(String where) {
        Patience.await("somebody stands " + where, PATIENCE, arrival::isDone);
        return arrival.join();
    }

    /** Lets him go on. */
    void open() {
        decision.complete(true);
    }

    /** Hangs up on him, before what he asked for is done. */
    void cut() {
        decision.complete(false);
    }

    /** Waits; false when he is to be hung up on. */
    boolean stand(int door) {
        arrival.complete(door);
        return decision.join();
    }
}
