package dev.baton.router.line;

import dev.baton.router.RouterSettings.OAuth;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** @param refused one permit for each time that it was another's turn */
record WatchedTurns(RefreshTokens rows, Semaphore refused) implements RefreshTokens {

    WatchedTurns(RefreshTokens rows) {
        this(rows, new Semaphore(0));
    }

    @Override
    public Optional<String> inPlaceOf(OAuth entered) {
        return rows.inPlaceOf(entered);
    }

    @Override
    public void renewed(OAuth entered, String token) {
        rows.renewed(entered, token);
    }

    @Override
    public boolean turn(OAuth entered) {
        var ours = rows.turn(entered);
        if (!ours) {
            refused.release();
        }
        return ours;
    }

    @Override
    public void done(OAuth entered) {
        rows.done(entered);
    }
}
