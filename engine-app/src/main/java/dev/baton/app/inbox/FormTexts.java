package dev.baton.app.inbox;

import dev.baton.work.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Forms in the reader's language: the English label is the key of its translation, as in models. */
@Component
public class FormTexts {

    private static final List<String> SHOWN = List.of("label", "dateLabel", "description", "text");

    private final Forms forms;
    private final ModelTexts texts;
    private final JsonMapper json;

    FormTexts(Forms forms, ModelTexts texts, JsonMapper json) {
        this.forms = forms;
        this.texts = texts;
        this.json = json;
    }

    /** The form-js schema as JSON; empty when the task has none. */
    Optional<String> schema(WorkItem item, Locale locale) {
        return forms.schema(item).map(schema -> translated(schema, item.processKey(), locale));
    }

    /** @param process whose model shows the form */
    public String translated(String schema, String process, Locale locale) {
        JsonNode form = json.readTree(schema);
        translate(form, process, locale);
        return json.writeValueAsString(form);
    }

    private void translate(JsonNode node, String process, Locale locale) {
        if (node instanceof ObjectNode object) {
            SHOWN.stream().filter(object::hasNonNull)
                    .forEach(name -> object.put(name, texts.text(process, object.get(name).asString(), locale)));
        }
        node.forEach(child -> translate(child, process, locale));
    }
}
