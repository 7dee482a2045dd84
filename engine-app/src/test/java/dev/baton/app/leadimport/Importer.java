package dev.baton.app.leadimport;

import static dev.baton.app.journey.Town.soon;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that brings leads in, under the log-in of somebody of the demo company. */
public final class Importer {

    private static final String BOUNDARY = "rows-of-leads";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;
    private final String login;

    public Importer(int port, String login) {
        this.port = port;
        this.login = login;
    }

    public HttpResponse<String> tryBring(String name, byte[] file, Map<String, String> fields) {
        return tryBring(name, file, fields, Map.of());
    }

    /** @param fields of the form beside the file */
    public HttpResponse<String> tryBring(String name, byte[] file, Map<String, String> fields, Map<String, String> headers) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, field, value).getBytes(UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(BOUNDARY, name).getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        HttpRequest.Builder request = request("/lead-imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public JsonNode bring(String file) {
        return bring(file.getBytes(UTF_8));
    }

    public JsonNode bring(byte[] file) {
        HttpResponse<String> answer = tryBring("leads.csv", file, Map.of());
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** Waits until nobody works on it any more. */
    public JsonNode ended(JsonNode one) {
        return soon("it ends", () -> {
            JsonNode now = json.readTree(get("/lead-imports/" + one.path("id").asString(), "application/json").body());
            return now.path("endedAt").isNull() ? null : now;
        });
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(request(path).header("Accept", accept));
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public JsonNode read(String path) {
        return json.readTree(get(path, "application/json").body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((login + ":baton").getBytes(UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
