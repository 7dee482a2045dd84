package dev.baton.router;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does one round after another until it is stopped. A round that fails is tried again after a growing
 * pause, with one log line when the trouble begins and one when it is over.
 */
public final class Loop {

    /** One round; it waits by itself when there is nothing to do. */
    @FunctionalInterface
    public interface Round {
        void go() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Round round;
    private final Thread thread;
    private volatile boolean running = true;
    private int failures;

    private Loop(String name, Round round) {
        this.name = name;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    public static Loop start(String name, Round round) {
        var loop = new Loop(name, round);
        loop.thread.start();
        return loop;
    }

    /** Tells it to come to its end, and does not wait for that. */
    public void endSoon() {
        running = false;
        thread.interrupt();
    }

    public boolean hasEnded() {
        return !thread.isAlive();
    }

    /** Lets the round that is under way come to its end, for some seconds. */
    public void stop() {
        endSoon();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                round.go();
                recovered();
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable failure) { // a loop that ends in silence stops a part of the house
                failed(failure);
            }
        }
    }

    private void recovered() {
        if (failures > 0) {
            log.info("{}: works again", name);
            failures = 0;
        }
    }

    private void failed(Throwable failure) {
        if (!running) {
            return;
        }
        if (failures++ == 0) {
            log.warn("{}: {}; trying again", name, failure.toString());
            log.debug("{}", name, failure);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(failures, 10)));
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
