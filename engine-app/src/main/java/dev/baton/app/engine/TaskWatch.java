package dev.baton.app.engine;

import dev.baton.app.engine.TaskFollower.FollowedTask;
import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Tells the follower about one user task of a model. It also evaluates the candidate groups: the engine would store
 * each as a row of its own, which nobody asks for since the inbox is ours.
 */
final class TaskWatch implements TaskListener {

    private static final int NORMAL_PRIORITY = 50;

    private final Supplier<TaskFollower> follower;
    private final List<Expression> teams;

    TaskWatch(Supplier<TaskFollower> follower, List<Expression> teams) {
        this.follower = follower;
        this.teams = List.copyOf(teams);
    }

    @Override
    public void notify(DelegateTask task) {
        if (DialogueMark.isOn(((TaskEntity) task).getProcessDefinition())) {
            return; // nobody's work by itself: whoever works on the record answers it
        }
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> follower.get().created(describe((TaskEntity) task));
            case EVENTNAME_UPDATE -> follower.get().changed(describe((TaskEntity) task));
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> follower.get().ended(task.getId());
            default -> throw new IllegalStateException("Not watched: " + task.getEventName());
        }
    }

    private FollowedTask describe(TaskEntity task) {
        return new FollowedTask(task.getId(), task.getName(), Ref.parse(task.getExecution().getProcessBusinessKey()),
                task.getProcessDefinition().getKey(), task.getProcessInstanceId(), task.getTaskDefinitionKey(),
                form(task), task.getAssignee(), teams(task), priority(task), instant(task.getDueDate()),
                instant(task.getFollowUpDate()));
    }

    private List<String> teams(TaskEntity task) {
        // In the scope of the execution: a task's own variables would be read from the database first.
        return teams.stream().map(team -> (String) team.getValue(task.getExecution()))
                .filter(Objects::nonNull).toList();
    }

    private static String form(TaskEntity task) {
        Expression form = task.getTaskDefinition().getCamundaFormDefinitionKey();
        return form == null ? null : form.getExpressionText();
    }

    private static int priority(TaskEntity task) {
        boolean modelled = task.getTaskDefinition().getPriorityExpression() != null;
        return modelled ? task.getPriority() : NORMAL_PRIORITY;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
