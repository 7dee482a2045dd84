package dev.baton.app.inbox;

import dev.baton.refusal.Invalid;
import dev.baton.work.WorkItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the values of a form on the server as form-js does in the browser: required, allowed choices, lengths, days that
 * are over; a field that the form does not have is refused. See the form-js schema, https://bpmn-io.github.io/form-json-schema/.
 */
@Component
public class FormCheck {

    /** Where days begin last: what is over here is over for everybody. */
    private static final ZoneId LAST = ZoneOffset.ofHours(-12);

    private final Forms forms;
    private final JsonMapper json;
    private final Clock clock;

    FormCheck(Forms forms, JsonMapper json, Clock clock) {
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    Map<String, Object> check(WorkItem item, Map<String, Object> values) {
        return check(forms.schema(item).orElse(null), values);
    }

    /**
     * @param schema of form-js; null for a task without a form
     * @throws Invalid with each field that does not take its value
     */
    public Map<String, Object> check(String schema, Map<String, Object> values) {
        Map<String, JsonNode> fields = fields(schema);
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

    private Map<String, JsonNode> fields(String schema) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.readTree(schema == null ? "{}" : schema).path("components").forEach(component -> {
            if (component.hasNonNull("key")) {
                fields.put(component.get("key").asString(), component);
            }
        });
        return fields;
    }

    private String problem(JsonNode field, Object value) {
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
        return switch (field.path("type").asString()) {
            case "number" -> isNumber(rules, value.toString()) ? null : "problem.value";
            case "datetime" -> dayProblem(field, value.toString());
            default -> rules.hasNonNull("pattern") && !value.toString().matches(rules.get("pattern").asString()) ? "problem.value" : null;
        };
    }

    private static boolean isNumber(JsonNode rules, String value) {
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(value);
        return (!rules.hasNonNull("min") || number.compareTo(rules.get("min").decimalValue()) >= 0)
                && (!rules.hasNonNull("max") || number.compareTo(rules.get("max").decimalValue()) <= 0);
    }

    /** A field of another kind of time is its completion's to read. */
    private String dayProblem(JsonNode field, String value) {
        try {
            boolean over = field.path("subtype").asString().equals("date") && LocalDate.parse(value).isBefore(LocalDate.now(clock.withZone(LAST)));
            return over && field.path("disallowPassedDates").asBoolean(false) ? "inbox.form.past" : null;
        } catch (DateTimeException notADay) {
            return "problem.value";
        }
    }
}
