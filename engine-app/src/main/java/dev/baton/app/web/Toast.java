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

    /** @param more further events for the page's scripts, by name */
    public static void said(HttpServletResponse response, String text, String undo, Map<String, ?> more) {
        send(response, undo == null ? Map.of("text", text) : Map.of("text", text, "undo", undo), more);
    }

    /** Asks something instead of doing it; nothing on the page reads itself again. */
    public static void asked(HttpServletResponse response, String event, Map<String, ?> detail) {
        response.setHeader("HX-Trigger", JSON.writeValueAsString(Map.of(event, detail)));
    }

    /** Something did not happen, and why; lists ask again, since what they show was old. */
    public static void refused(HttpServletResponse response, String text) {
        send(response, bad(text));
    }

    /** What was written cannot be taken, and why. The page stays as it is: its writer is in the middle of mending it. */
    public static void corrected(HttpServletResponse response, String text) {
        asked(response, "toast", bad(text));
    }

    private static Map<String, Object> bad(String text) {
        return Map.of("text", text, "bad", true);
    }

    private static void send(HttpServletResponse response, Map<String, ?> toast) {
        send(response, toast, Map.of());
    }

    private static void send(HttpServletResponse response, Map<String, ?> toast, Map<String, ?> more) {
        Map<String, Object> events = new LinkedHashMap<>(more);
        events.put("toast", toast);
        events.put("live:inbox", Map.of());
        events.put("shown", Map.of());
        response.setHeader("HX-Trigger", JSON.writeValueAsString(events));
    }
}
