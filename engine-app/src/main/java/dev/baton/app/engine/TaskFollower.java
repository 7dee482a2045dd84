package dev.baton.app.engine;

import dev.baton.id.Ref;
import java.time.Instant;
import java.util.List;

/**
 * Hears what happens to people's tasks, in the transaction in which it happens: the inbox is written from here. A
 * failure thrown here undoes the step.
 */
public interface TaskFollower {

    /** For an engine without an inbox, as in tests of models. */
    TaskFollower NOBODY = new TaskFollower() { };

    /** A task is there to be done; it may have its assignee already. */
    default void created(FollowedTask task) {
    }

    /** Assignee, due time, follow-up time, priority or label changed. */
    default void changed(FollowedTask task) {
    }

    /** The task is gone: completed, or its process went another way. */
    default void ended(String taskId) {
    }

    /** A step of a process failed for the last time and waits for somebody to look at it. */
    default void failed(FailedStep step) {
    }

    /** The failed step succeeded, or is not needed any more. May be heard more than once. */
    default void recovered(String jobId) {
    }

    /**
     * A user task as its model describes it.
     *
     * @param title the task's label in the model
     * @param subject the row that its process is about
     * @param process process id of the model, such as {@code lead-intake}
     * @param element id of the user task in the model
     * @param form key of its form; null when it has none
     * @param assignee as the model or a person set it; null while nobody has it
     * @param teams the candidate groups of the model, evaluated
     * @param priority 0 to 100, 50 when the model says nothing
     */
    record FollowedTask(String id, String title, Ref subject, String process, String instance, String element,
                        String form, String assignee, List<String> teams, int priority, Instant dueAt,
                        Instant followUpAt) {
    }

    /**
     * A step that will not be tried again by itself.
     *
     * @param job the engine's job, to be given new attempts
     * @param element id and label of the step that failed
     * @param reason type and place of the failure, without what users wrote
     */
    record FailedStep(String job, Ref subject, String process, String instance, String element, String label,
                      String reason) {
    }
}
