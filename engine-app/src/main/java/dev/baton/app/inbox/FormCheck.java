package dev.baton.app.inbox;

import dev.baton.refusal.Invalid;
import dev.baton.work.WorkItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the values of a form on the server as form-js does in the browser: required, allowed choices, lengths; a field
 * that the form does not have is refused. See the form-js schema, https://bpmn-io.github.io/form-json-schema/.
 */
@Component
class FormCheck {

    private final Forms forms;
    private final JsonMapper json;

    FormCheck(Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    Map<String, Object> check(WorkItem item, Map<String, Object> values) {
        Map<String, JsonNode> fields = fields(item);
        List<Invalid.Field> wrong = new ArrayList<>();
        values.keySet().stream().filter(key -> !fields.containsKey(key))
                .forEach(key -> wrong.add(new Invalid.Field("values." + key, "inbox.form.unknown")));
        fields.forEach((key, field) -> {
            String problem = problem(field, values.get(key));
            if (problem != null) {
                wrong.add(new Invalid.Field("values." + key, problem));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return values;
    }

    private Map<String, JsonNode> fields(WorkItem item) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        forms.schema(item).ifPresent(schema -> json.readTree(schema).path("components").forEach(component -> {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asString(), component);
            }
        }));
        return fields;
    }

    private static String problem(JsonNode field, Object value) {
        JsonNode rules = field.path("validate");
        boolean empty = value == null || value.toString().isBlank();
        if (empty) {
            // A field that is shown only under a condition is for its completion to demand.
            boolean always = field.path("conditional").isMissingNode();
            return always && rules.path("required").asBoolean(false) ? "inbox.form.required" : null;
        }
        if (rules.hasNonNull("maxLength") && value.toString().length() > rules.get("maxLength").asInt()) {
            return "inbox.form.tooLong";
        }
        JsonNode choices = field.path("values");
        if (choices.isArray() && choices.valueStream().noneMatch(
                choice -> choice.path("value").asString().equals(value.toString()))) {
            return "inbox.form.choice";
        }
        return null;
    }
}
