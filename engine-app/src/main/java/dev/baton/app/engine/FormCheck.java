package dev.baton.app.engine;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form is a form-js schema; its expressions run in the browser only. Here: readable, and named like its file. */
final class FormCheck {

    private static final int MAX_BYTES = 1 << 18;
    private static final JsonMapper JSON = new JsonMapper();

    private FormCheck() {
    }

    static Optional<String> check(ModelFile file) {
        if (file.bytes().length > MAX_BYTES) {
            return Optional.of("a form has at most " + (MAX_BYTES >> 10) + " KB");
        }
        try {
            JsonNode form = JSON.readTree(file.bytes());
            if (!form.path("components").isArray()) {
                return Optional.of("a form has a list of components");
            }
            return form.path("id").asString("").equals(file.key()) ? Optional.empty()
                    : Optional.of("the form's id must be the name of its file, " + file.key());
        } catch (JacksonException malformed) {
            return Optional.of("not readable as JSON: " + malformed.getOriginalMessage());
        }
    }
}
