package dev.baton.router.line;

import dev.baton.router.RouterSettings.OAuth;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OAuth 2 access token (RFC 6749, 4.4 and 6): asked for when it is needed and kept until a minute before it ends. A
 * refresh token that the authority replaces is kept ({@link RefreshTokens}): the one before is worth nothing, and an
 * authority that sees it again may end all that came of it (RFC 9700, 4.14.2). So all connections of a process share
 * one access token, and nodes ask one after the other.
 */
final class AccessToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int AN_HOUR = 3600;
    private static final int LOOK_MILLIS = 200;
    /** For as long as a line of theirs lives. */
    private static final Map<Of, WeakReference<AccessToken>> SHARED = new HashMap<>();

    private static final Logger log = LoggerFactory.getLogger(AccessToken.class);

    private final OAuth oauth;
    private final RefreshTokens renewed;
    private String refreshToken;
    /** The newest refresh token, where nobody but we know it; else null. */
    private String unkept;
    private String token;
    private long endsAt;

    private record Of(OAuth oauth, RefreshTokens renewed) {
    }

    /** The one of this log-in. */
    static AccessToken of(OAuth oauth, RefreshTokens renewed) {
        synchronized (SHARED) {
            SHARED.values().removeIf(one -> one.refersTo(null));
            var known = SHARED.get(new Of(oauth, renewed));
            var one = known == null ? null : known.get();
            if (one == null) {
                one = new AccessToken(oauth, renewed);
                SHARED.put(new Of(oauth, renewed), new WeakReference<>(one));
            }
            return one;
        }
    }

    private AccessToken(OAuth oauth, RefreshTokens renewed) {
        this.oauth = oauth;
        this.renewed = renewed;
        this.refreshToken = oauth.refreshToken();
    }

    /** @throws NoToken when the authority gives none, with the reason that it says */
    synchronized String get() throws NoToken {
        if (!oauth.token().isBlank()) {
            return oauth.token();
        }
        if (unkept != null) {
            keep();
            letGo();
        }
        if (token == null || System.nanoTime() - endsAt >= 0) {
            renew();
        }
        return token;
    }

    /** The server did not like it. */
    synchronized void forget(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    /** Where our newest refresh token could not be kept, our turn goes on. */
    private void renew() throws NoToken {
        if (unkept == null) {
            awaitTurn();
        }
        try {
            if (unkept == null) {
                refreshToken = renewed.inPlaceOf(oauth).orElse(refreshToken);
            }
            take(ask());
        } finally {
            letGo();
        }
    }

    /** Whoever waited finds what the one before was given. */
    private void awaitTurn() throws NoToken {
        var since = System.nanoTime();
        while (!renewed.turn(oauth)) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new NoToken("Another node is asking " + oauth.tokenUrl() + " for an access token");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new NoToken("Stopped while asking for an access token");
            }
        }
    }

    private void take(JsonNode answer) {
        token = answer.path("access_token").asString();
        var lasts = Duration.ofSeconds(answer.path("expires_in").asInt(AN_HOUR)).minus(EARLY);
        endsAt = System.nanoTime() + lasts.toNanos();
        var next = answer.path("refresh_token").asString("");
        if (!next.isBlank() && !next.equals(refreshToken)) {
            refreshToken = next;
            unkept = next;
            keep();
        }
    }

    /** One that cannot be kept is followed all the same, and kept as soon as that is possible. */
    private void keep() {
        try {
            renewed.renewed(oauth, unkept);
            unkept = null;
        } catch (RuntimeException databaseGone) {
            log.warn("The refresh token of {} was replaced and could not be kept: {}", oauth,
                    databaseGone.getClass().getSimpleName());
        }
    }

    private void letGo() {
        if (unkept == null) {
            try {
                renewed.done(oauth);
            } catch (RuntimeException databaseGone) {
                // Our turn ends by itself.
            }
        }
    }

    private JsonNode ask() throws NoToken {
        var request = HttpRequest.newBuilder(URI.create(oauth.tokenUrl())).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form())).build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var said = JSON.readTree(answer.body());
            if (answer.statusCode() != 200 || said.path("access_token").asString("").isEmpty()) {
                throw new NoToken("No access token from " + oauth.tokenUrl() + ": " + answer.statusCode()
                        + " " + said.path("error").asString("") + " " + said.path("error_description").asString(""));
            }
            return said;
        } catch (IOException | JacksonException noAnswer) {
            throw new NoToken("No access token from " + oauth.tokenUrl() + ": " + noAnswer.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoToken("Stopped while asking for an access token");
        }
    }

    /** Without a refresh token the client speaks for itself. */
    private String form() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", refreshToken.isBlank() ? "client_credentials" : "refresh_token");
        form.put("refresh_token", refreshToken);
        form.put("client_id", oauth.clientId());
        form.put("client_secret", oauth.clientSecret());
        form.put("scope", oauth.scope());
        return form.entrySet().stream().filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
