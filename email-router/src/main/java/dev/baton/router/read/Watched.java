package dev.baton.router.read;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work that may not end is done beside, and given up after its time. A thread cannot be stopped against its will, so
 * what was given up may go on; but there are never more than a few of them, and what comes then is not begun.
 */
class Watched {

    private static final int MOST = 4;

    private final Semaphore free = new Semaphore(MOST);
    private final Duration time;

    Watched(long millis) {
        this.time = Duration.ofMillis(millis);
    }

    /** Empty when it took too long, or found no room beside others that take too long. */
    <T> Optional<T> run(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        try {
            if (!free.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            begin(() -> {
                try {
                    done.complete(work.get());
                } catch (Throwable failure) {
                    done.completeExceptionally(failure);
                } finally {
                    free.release();
                }
            });
            return Optional.of(done.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping", stopping);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void begin(Runnable work) {
        try {
            Thread.ofPlatform().daemon().name("reads a large mail").start(work);
        } catch (OutOfMemoryError noThread) {
            free.release();
            throw noThread;
        }
    }
}
