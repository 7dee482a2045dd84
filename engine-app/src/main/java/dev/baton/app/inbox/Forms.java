package dev.baton.app.inbox;

import dev.baton.work.WorkItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** The forms of tasks, in the version that was deployed with their model. */
@Component
class Forms {

    private final FormService forms;

    Forms(FormService forms) {
        this.forms = forms;
    }

    /** The form-js schema; empty when the task has none, or is over since its line was read. */
    Optional<String> schema(WorkItem item) {
        if (item.formKey() == null || item.kind() != WorkItem.Kind.TASK) {
            return Optional.empty();
        }
        try (InputStream schema = forms.getDeployedTaskForm(item.task())) {
            return Optional.of(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NullValueException over) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
