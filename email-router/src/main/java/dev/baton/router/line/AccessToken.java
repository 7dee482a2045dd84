package dev.baton.router.line;

import dev.baton.router.RouterSettings.OAuth;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OAuth 2 access token (RFC 6749, 4.4 and 6): asked for when it is needed and kept until a minute before it ends. A
 * refresh token that the authority replaces is followed as long as this process lives; after that the one of the
 * settings has to be good still.
 */
final class AccessToken {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final int AN_HOUR = 3600;

    private final OAuth oauth;
    private String refreshToken;
    private String token;
    private long endsAt;

    AccessToken(OAuth oauth) {
        this.oauth = oauth;
        this.refreshToken = oauth.refreshToken();
    }

    /** @throws NoToken when the authority gives none, with the reason that it says */
    synchronized String get() throws NoToken {
        if (!oauth.token().isBlank()) {
            return oauth.token();
        }
        if (token == null || System.nanoTime() - endsAt >= 0) {
            take(ask());
        }
        return token;
    }

    /** The server did not like it. */
    synchronized void forget() {
        token = null;
    }

    private void take(JsonNode answer) {
        token = answer.path("access_token").asString();
        refreshToken = answer.path("refresh_token").asString(refreshToken);
        var lasts = Duration.ofSeconds(answer.path("expires_in").asInt(AN_HOUR)).minus(EARLY);
        endsAt = System.nanoTime() + lasts.toNanos();
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
