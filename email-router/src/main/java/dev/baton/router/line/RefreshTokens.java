package dev.baton.router.line;

import dev.baton.mail.RenewedTokens;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.RouterSettings.OAuth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What took the place of the refresh tokens that somebody entered: each counts until the authority gives the next. */
public interface RefreshTokens {

    /** Keeps none: for as long as a process lives. */
    RefreshTokens FORGOTTEN = new RefreshTokens() {
        @Override
        public Optional<String> inPlaceOf(OAuth entered) {
            return Optional.empty();
        }

        @Override
        public void renewed(OAuth entered, String token) {
            // whoever asked holds it
        }

        @Override
        public boolean turn(OAuth entered) {
            return true;
        }

        @Override
        public void done(OAuth entered) {
            // nobody waits
        }
    };

    Optional<String> inPlaceOf(OAuth entered);

    void renewed(OAuth entered, String token);

    /** Whether it is our turn to ask the authority: until {@link #done}, or for a minute. No while it is another's. */
    boolean turn(OAuth entered);

    void done(OAuth entered);

    /** In rows that all nodes read. */
    static RefreshTokens kept(RenewedTokens rows) {
        return new Kept(rows);
    }

    /** By a hash of the token that was entered: another one is another beginning. */
    record Kept(RenewedTokens rows) implements RefreshTokens {

        private static final Logger log = LoggerFactory.getLogger(RefreshTokens.class);

        @Override
        public Optional<String> inPlaceOf(OAuth entered) {
            try {
                return rows.of(hash(entered));
            } catch (SecretUnreadable sealed) {
                log.warn("{}: the one that was entered is tried", sealed.getMessage());
                return Optional.empty();
            }
        }

        @Override
        public void renewed(OAuth entered, String token) {
            rows.keep(hash(entered), token);
        }

        @Override
        public boolean turn(OAuth entered) {
            return rows.turn(hash(entered));
        }

        @Override
        public void done(OAuth entered) {
            rows.done(hash(entered));
        }

        private static String hash(OAuth entered) {
            var all = String.join("\n", entered.tokenUrl(), entered.clientId(), entered.refreshToken());
            try {
                return HexFormat.of().formatHex(
                        MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
