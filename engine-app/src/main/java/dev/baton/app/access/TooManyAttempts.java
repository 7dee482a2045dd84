package dev.baton.app.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guessed too often; the next attempt counts only after the wait. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts, wait " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
