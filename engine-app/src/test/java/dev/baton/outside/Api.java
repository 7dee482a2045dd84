package dev.baton.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to Baton as one of the demo people. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final String authorization;

    Api(URI base, String login) {
        this.base = base;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((login + ":baton").getBytes());
    }

    JsonNode get(String path) {
        return JSON.readTree(expect(200, request("/api/v1" + path).GET().build()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        HttpRequest request = request("/api/v1" + path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
        return JSON.readTree(expect(201, request));
    }

    /** Tells what happened elsewhere, as {@code POST /events} takes it. */
    void tell(Map<String, ?> event) {
        expect(202, request("/api/v1/events").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(event))).build());
    }

    /** All items of a list, page after page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    /** The figures of the Prometheus page, each summed over its labels. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new HashMap<>();
        expect(200, request("/actuator/prometheus").GET().build()).lines()
                .filter(line -> !line.startsWith("#") && line.contains(" ")).forEach(line -> {
                    String name = line.substring(0, line.lastIndexOf(' '));
                    double value = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                    figures.merge(name, value, Double::sum);
                    if (name.contains("{")) {
                        figures.merge(name.substring(0, name.indexOf('{')), value, Double::sum);
                    }
                });
        return figures;
    }

    boolean isUp() {
        try {
            return HTTP.send(request("/actuator/health").GET().build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization);
    }

    private static String expect(int status, HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
