package dev.baton.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program or a browser that calls the application: keeps cookies, follows no redirect. */
public final class Caller {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String base;
    private String authorization;

    private Caller(int port, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public static Caller at(int port) {
        return new Caller(port, new CookieManager());
    }

    /** The same browser with its cookies, sent to another node. */
    public Caller movedTo(int otherPort) {
        return new Caller(otherPort, cookies);
    }

    /** What the application left with this browser under that name. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst()
                .map(HttpCookie::getValue).orElseThrow(() -> new IllegalStateException("No cookie " + name));
    }

    public Caller withPassword(String login, String password) {
        authorization = "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8));
        return this;
    }

    public Caller withToken(String token) {
        authorization = "Bearer " + token;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, Arrays.asList(headers).contains("Content-Type") ? headers
                : concat(headers, "Content-Type", "application/json"));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Posts a form to {@code action} as a browser does that shows {@code page}, whose hidden token it sends along. */
    public HttpResponse<String> submit(String page, String action, String... fields) {
        return form(action, concat(fields, "_csrf", token(page)));
    }

    /** Somebody of the demo company comes in by the log-in page. */
    public HttpResponse<String> logIn(String login) {
        return submit("/login", "/login", "username", login, "password", "baton");
    }

    /** The token against forged requests that a page shows. */
    public String token(String page) {
        Matcher token = CSRF.matcher(get(page, "Accept", "text/html").body());
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> form(String path, String... fields) {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, body == null
                ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
