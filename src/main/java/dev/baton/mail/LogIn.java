package dev.baton.mail;

import java.net.URI;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * How a mailbox is entered: with the password where there is one, else with an access token (XOAUTH2).
 *
 * @param login empty for the mailbox's address
 */
public record LogIn(String login, SealedText password, @Embedded.Empty(prefix = "oauth_") Grant oauth) {

    /**
     * What an access token is asked for with (RFC 6749).
     *
     * @param refreshToken null where the client speaks for itself
     * @param accessToken  one that somebody else keeps fresh: it is not asked for; null where it is
     */
    public record Grant(String tokenUrl, String clientId, String scope, SealedText clientSecret, SealedText refreshToken,
            SealedText accessToken) {

        public static final Grant NONE = new Grant("", "", "", null, null, null);

        /** Whether secrets may be sent there: by https, or to this machine. */
        public static boolean safe(String tokenUrl) {
            try {
                var url = URI.create(tokenUrl);
                return url.getHost() != null && url.getUserInfo() == null && ("https".equals(url.getScheme())
                        || "http".equals(url.getScheme()) && "127.0.0.1".equals(url.getHost()));
            } catch (IllegalArgumentException noUrl) {
                return false;
            }
        }

        public boolean isSet() {
            return !tokenUrl.isEmpty() || accessToken != null;
        }
    }

    public boolean byToken() {
        return password == null && oauth.isSet();
    }
}
