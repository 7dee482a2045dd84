package dev.baton.app.journey;

import dev.baton.app.access.Caller;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the company who works through the API. */
public final class Colleague {

    private final Caller caller;
    private final JsonMapper json;

    Colleague(Caller caller, JsonMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /** The answer's body; anything but success is told with what came back. */
    public JsonNode get(String path) {
        return read(caller.get("/api/v1" + path));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return read(tryPost(path, body));
    }

    public JsonNode put(String path, Map<String, ?> body) {
        return read(tryPut(path, body));
    }

    public JsonNode patch(String path, Map<String, ?> body) {
        return read(tryPatch(path, body));
    }

    public void delete(String path) {
        read(caller.delete("/api/v1" + path));
    }

    public HttpResponse<String> tryGet(String path) {
        return caller.get("/api/v1" + path);
    }

    public HttpResponse<String> tryPost(String path, Map<String, ?> body, String... headers) {
        return caller.post("/api/v1" + path, json.writeValueAsString(body), headers);
    }

    public HttpResponse<String> tryPut(String path, Map<String, ?> body) {
        return caller.send("PUT", "/api/v1" + path, json.writeValueAsString(body), "Content-Type", "application/json");
    }

    public HttpResponse<String> tryPatch(String path, Map<String, ?> body) {
        return caller.send("PATCH", "/api/v1" + path, json.writeValueAsString(body), "Content-Type", "application/json");
    }

    /** @param seen the version that it is to have, as an ETag */
    public HttpResponse<String> tryPatchIf(String path, Map<String, ?> body, String seen) {
        return caller.send("PATCH", "/api/v1" + path, json.writeValueAsString(body), "Content-Type", "application/json",
                "If-Match", seen);
    }

    /** @param seen the version that it is to have, as an ETag */
    public HttpResponse<String> tryPutIf(String path, Map<String, ?> body, String seen) {
        return caller.send("PUT", "/api/v1" + path, json.writeValueAsString(body), "Content-Type", "application/json",
                "If-Match", seen);
    }

    public HttpResponse<String> tryDelete(String path) {
        return caller.delete("/api/v1" + path);
    }

    /** The only open task about a record that this colleague sees. */
    public JsonNode taskAbout(String subject) {
        return Town.soon("a task about " + subject, () -> Town.only(get("/tasks?scope=all&subject=" + subject)));
    }

    public JsonNode complete(JsonNode task, Map<String, ?> values) {
        return post("/tasks/" + task.path("id").asString() + "/completion", Map.of("values", values));
    }

    private JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " "
                    + answer.body());
        }
        return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }
}
