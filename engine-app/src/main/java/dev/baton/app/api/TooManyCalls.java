package dev.baton.app.api;

/** Somebody calls faster than the limit allows. */
final class TooManyCalls extends RuntimeException {

    private final long seconds;

    TooManyCalls(long seconds) {
        super("Too many calls, wait " + seconds + " s");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
