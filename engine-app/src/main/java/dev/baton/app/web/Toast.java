package dev.baton.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an action: a short word, and the signal {@code shown} that makes panes and lists read themselves again. The
 * action's own unit of work is committed then, so what they read is what was written. Headers are ASCII: the rest is escaped.
 */
public final class Toast {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Toast() {
    }

    public static void said(HttpServletResponse response, String text) {
        send(response, Map.of("text", text));
    }

    /** @param undo where a POST takes it back */
    public static void said(HttpServletResponse response, String text, String undo) {
        send(response, Map.of("text", text, "undo", undo));
    }

    /** Something did not happen, and why; lists ask again, since what they show was old. */
    public static void refused(HttpServletResponse response, String text) {
        send(response, Map.of("text", text, "bad", true));
    }

    private static void send(HttpServletResponse response, Map<String, ?> toast) {
        Map<String, Object> events = new LinkedHashMap<>();
        events.put("toast", toast);
        events.put("live:inbox", Map.of());
        events.put("shown", Map.of());
        response.setHeader("HX-Trigger", JSON.writeValueAsString(events));
    }
}
