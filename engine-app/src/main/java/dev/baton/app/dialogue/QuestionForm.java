package dev.baton.app.dialogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of one question: what its fields ask, and which answers steer. */
final class QuestionForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> CHOSEN = Set.of("radio", "select", "checkbox", "number");

    private final List<JsonNode> fields;

    /** @param schema of form-js */
    QuestionForm(String schema) {
        this.fields = JSON.readTree(schema).path("components").valueStream().filter(one -> one.hasNonNull("key")).toList();
    }

    /** Fields that were left empty, and whatever the form does not ask for, say nothing. */
    List<Given> given(Map<String, Object> values) {
        List<Given> given = new ArrayList<>();
        for (JsonNode field : fields) {
            Object value = values.get(key(field));
            if (value != null && !value.toString().isBlank()) {
                given.add(new Given(key(field), label(field), value, chosen(field, value)));
            }
        }
        return given;
    }

    /** For gateways: choices and numbers. What was written in words never enters the engine. */
    Map<String, Object> steering(Map<String, Object> values, Set<String> read) {
        Map<String, Object> steering = new HashMap<>();
        fields.stream().filter(field -> read.contains(key(field)) && CHOSEN.contains(field.path("type").asString()))
                .forEach(field -> steering.put(key(field), plain(field, values.get(key(field)))));
        return steering;
    }

    private static Object plain(JsonNode field, Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return field.path("type").asString().equals("number") ? (Object) new BigDecimal(value.toString()).longValue() : value;
    }

    private static String key(JsonNode field) {
        return field.path("key").asString();
    }

    private static String label(JsonNode field) {
        return field.path(field.hasNonNull("dateLabel") ? "dateLabel" : "label").asString(key(field));
    }

    private static String chosen(JsonNode field, Object value) {
        return field.path("values").valueStream().filter(choice -> choice.path("value").asString().equals(value.toString()))
                .map(choice -> choice.path("label").asString()).findFirst().orElse(null);
    }
}
