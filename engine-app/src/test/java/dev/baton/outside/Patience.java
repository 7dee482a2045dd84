package dev.baton.outside;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what is seen from outside only: asks again until it is so, and no longer than that. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private Patience() {
    }

    static void await(String what, Duration atMost, BooleanSupplier seen) {
        await(what, atMost, BETWEEN_LOOKS, seen);
    }

    static void await(String what, Duration atMost, Duration between, BooleanSupplier seen) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + atMost.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(between.toNanos());
        }
    }

    /** Lets a measuring window or a random moment go by; nothing is expected to have happened after it. */
    static void pass(Duration window) {
        long end = System.nanoTime() + window.toNanos();
        for (long left = window.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
