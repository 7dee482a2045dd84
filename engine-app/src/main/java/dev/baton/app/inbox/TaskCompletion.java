package dev.baton.app.inbox;

import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.Map;

/**
 * What completing a task means for its record. The values of the form are written to our rows here; only what a gateway of
 * the model reads goes on into the engine.
 */
public interface TaskCompletion {

    /** Id of the user task in its model, such as {@code userTask_HandleCase}. */
    String element();

    /** @return the variables for the engine: ids, flags and choices only */
    Map<String, ?> complete(Ref subject, Map<String, Object> values, Viewer by);
}
