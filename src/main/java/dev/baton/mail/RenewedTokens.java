package dev.baton.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The refresh tokens that authorities gave in place of those that somebody entered (RFC 6749, 6), sealed. All nodes and
 * both ways of a mailbox share them; who enters another token begins anew.
 */
public final class RenewedTokens {

    private static final Duration TURN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final MailKeys keys;
    private final Clock clock;

    public RenewedTokens(JdbcClient jdbc, MailKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @param entered a hash of the token that was entered, and for whom
     * @throws SecretUnreadable when it is sealed with a key that nobody has any more
     */
    public Optional<String> of(String entered) throws SecretUnreadable {
        var sealed = jdbc.sql("select token from refresh_token where entered = ?").param(entered).query(String.class).optional();
        return sealed.isEmpty() ? Optional.empty() : Optional.of(open(entered, new SealedText(sealed.get())));
    }

    public void keep(String entered, String token) {
        jdbc.sql("""
                insert into refresh_token (entered, token, renewed_at) values (?, ?, ?)
                on duplicate key update token = values(token), renewed_at = values(renewed_at)""")
                .params(entered, keys.seal(token, place(entered)).value(), Timestamp.from(clock.instant())).update();
    }

    /** One node asks the authority at a time: from here to {@link #done}, or for a minute. */
    public boolean turn(String entered) {
        var now = clock.instant();
        var ends = Timestamp.from(now.plus(TURN));
        return jdbc.sql("insert ignore into refresh_turn (entered, ends_at) values (?, ?)")
                .params(entered, ends).update() == 1
                || jdbc.sql("update refresh_turn set ends_at = ? where entered = ? and ends_at < ?")
                        .params(ends, entered, Timestamp.from(now)).update() == 1;
    }

    public void done(String entered) {
        jdbc.sql("delete from refresh_turn where entered = ?").param(entered).update();
    }

    /** With the key of now, what a former one has sealed. */
    public void sealAnew() {
        jdbc.sql("select entered, token from refresh_token")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)}).list()
                .forEach(row -> sealAnew(row[0], new SealedText(row[1])));
    }

    /** Unless another token took its place meanwhile. */
    private void sealAnew(String entered, SealedText sealed) {
        try {
            if (!keys.isCurrent(sealed)) {
                jdbc.sql("update refresh_token set token = ? where entered = ? and token = ?")
                        .params(keys.seal(open(entered, sealed), place(entered)).value(), entered, sealed.value()).update();
            }
        } catch (SecretUnreadable keyIsGone) {
            // So is the one that was entered: somebody enters another.
        }
    }

    private String open(String entered, SealedText sealed) throws SecretUnreadable {
        return keys.open(sealed, place(entered), "renewed refresh token");
    }

    private static String place(String entered) {
        return "refreshToken:" + entered;
    }
}
