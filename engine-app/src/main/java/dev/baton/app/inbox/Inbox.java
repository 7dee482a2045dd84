package dev.baton.app.inbox;

import dev.baton.app.engine.TaskFollower;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the lines of all inboxes in step with the engine's tasks, in the transaction that changes the task. */
@Component
class Inbox implements TaskFollower {

    private final WorkItems items;
    private final WorkSubjects subjects;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;
    private final JsonMapper json;

    Inbox(WorkItems items, WorkSubjects subjects, LiveSignals live, Tsids ids, Clock clock, JsonMapper json) {
        this.items = items;
        this.subjects = subjects;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void created(FollowedTask task) {
        var headline = subjects.headline(task.subject());
        Instant now = clock.instant();
        items.save(new WorkItem(ids.next(WorkItemId::new), null, task.id(), WorkItem.Kind.TASK, task.title(),
                task.process(), task.instance(), task.element(), task.form(), task.subject().type(), task.subject().id(),
                headline.or(task.title()), headline.sender(), headline.language(), team(task), person(task.assignee()),
                headline.priority(),
                task.dueAt() == null ? subjects.dueAt(task.subject()) : task.dueAt(), task.followUpAt(), now, now, true,
                json.writeValueAsString(headline.reasons()), false));
        live.inbox();
    }

    @Override
    public void changed(FollowedTask task) {
        items.follow(task.id(), person(task.assignee()), task.dueAt(), task.followUpAt());
        live.inbox();
    }

    @Override
    public void ended(String taskId) {
        items.close(taskId);
        live.inbox();
    }

    /** A step that failed for the last time is work as well: somebody must look at it. */
    @Override
    public void failed(FailedStep step) {
        Instant now = clock.instant();
        Ref subject = step.subject();
        if (items.reopen(step.job(), step.reason(), now) > 0) {
            live.inbox();
            return;
        }
        items.save(new WorkItem(ids.next(WorkItemId::new), null, step.job(), WorkItem.Kind.FAILURE, step.label(),
                step.process(), step.instance(), step.element(), null, subject.type(), subject.id(), step.reason(), null,
                null, null, null, 90, null, null, now, now, true, json.writeValueAsString(List.of()), false));
        live.inbox();
    }

    @Override
    public void recovered(String jobId) {
        items.close(jobId);
        live.inbox();
    }

    private static TeamId team(FollowedTask task) {
        return task.teams().isEmpty() ? null : new TeamId(Long.parseLong(task.teams().getFirst()));
    }

    private static PersonId person(String assignee) {
        return assignee == null || assignee.isEmpty() ? null : new PersonId(Long.parseLong(assignee));
    }
}
