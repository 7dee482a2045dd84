package dev.baton.app.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.app.api.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A guided dialogue as the API and the pages tell it, in the reader's language.
 *
 * @param subject the record it is about, {@code type:id}
 * @param step    the question that is asked; null once it is over
 * @param ending  what its model says became of it; null while it is open, and where the record was settled by another way
 * @param by      log-in of whoever began it
 * @param form    form-js schema of the question, {@code values} what it begins with; only of a single dialogue that is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DialogueView(String id, String subject, Named process, boolean over, Step step, String ending, Progress progress, List<Said> answers,
                    String by, Instant startedAt, Instant endedAt, Integer version,
                    @JsonInclude(JsonInclude.Include.NON_NULL) Object form,
                    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> values) implements Versioned {

    record Named(String key, String label) {
    }

    record Step(String id, String label) {
    }

    /** @param question the number of the one that is asked @param most how many it may be in all */
    record Progress(int question, int most) {
    }

    /** @param by name of the person @param draft it is half written */
    record Said(String id, Step step, List<Field> fields, String by, Instant at, boolean draft) {
    }

    /** @param text the value as it is read */
    record Field(String key, String label, Object value, String text) {
    }
}
