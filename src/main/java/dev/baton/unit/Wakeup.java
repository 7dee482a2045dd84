package dev.baton.unit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell for a loop that otherwise looks by itself now and then: work is waiting. Rings are not counted. */
public final class Wakeup {

    private final Semaphore bell = new Semaphore(0);

    public void ring() {
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /**
     * Waits for a ring, at most this long; returns at once when it rang since the last wait.
     *
     * @param gather how long to wait on after a ring, so that work which comes in a burst is taken in batches
     */
    public void await(Duration atMost, Duration gather) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            TimeUnit.MILLISECONDS.sleep(gather.toMillis());
            bell.drainPermits();
        }
    }
}
