package dev.baton.app.inbox;

import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What people do with a line of the inbox. Our row first, then the engine, which tells the inbox what became of it. */
@Component
public class Tasks {

    private final WorkItems items;
    private final WorkSubjects subjects;
    private final Hands hands;
    private final TaskService engine;
    private final ManagementService jobs;
    private final FormCheck forms;
    private final LiveSignals live;
    private final Clock clock;
    private final Map<String, TaskCompletion> completions;

    Tasks(WorkItems items, WorkSubjects subjects, Hands hands, TaskService engine, ManagementService jobs,
          FormCheck forms, LiveSignals live, Clock clock,
          List<TaskCompletion> completions) {
        this.items = items;
        this.subjects = subjects;
        this.hands = hands;
        this.engine = engine;
        this.jobs = jobs;
        this.forms = forms;
        this.live = live;
        this.clock = clock;
        this.completions = completions.stream()
                .collect(Collectors.toMap(TaskCompletion::element, Function.identity()));
    }

    /** @throws TakenByAnother when somebody was faster */
    public void claim(WorkItem item, PersonId person) {
        if (items.claim(item.id(), person) == 0) {
            PersonId first = items.findById(item.id()).map(WorkItem::assigneeId).orElse(null);
            throw hands.taken(first);
        }
        hand(item, person);
        subjects.takenBy(item, person);
    }

    /**
     * Whoever works on a record has the open task of this element about it: it becomes theirs where it is nobody's.
     *
     * @throws TakenByAnother when it is in hands that are not this viewer's to empty
     */
    public void takeAbout(Ref subject, String element, Viewer by) {
        items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.TASK && item.element().equals(element)).forEach(item -> {
                    hands.mustBeFree(item, by);
                    if (item.assigneeId() == null) {
                        claim(item, by.id());
                    }
                });
    }

    /** @throws TakenByAnother when it is in hands that are not this viewer's to empty */
    public void release(WorkItem item, Viewer by) {
        hands.mustBeFree(item, by);
        hand(item, null);
        if (by.id().equals(item.assigneeId())) {
            subjects.givenBackBy(item, by.id());
        }
    }

    /** Gives the work to somebody, whoever has it now. */
    public void hand(WorkItem item, PersonId person) {
        subjects.handedTo(item, person);
        if (item.kind() == WorkItem.Kind.TASK) {
            engine.setAssignee(item.task(), person == null ? null : person.toString());
        }
        live.changed(item.subject());
    }

    /** Gives the open task about a record to somebody; the record has one in most processes. */
    public void handAbout(Ref subject, PersonId person) {
        items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.TASK).forEach(item -> hand(item, person));
    }

    /** As {@link #handAbout(Ref, PersonId)}, of this element alone. @return false where no such task is open */
    public boolean handAbout(Ref subject, String element, PersonId person) {
        List<WorkItem> open = items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.TASK && item.element().equals(element)).toList();
        open.forEach(item -> hand(item, person));
        return !open.isEmpty();
    }

    /** The open tasks about a record are another team's work from now on. The engine knows no teams; the inbox does. */
    public void moveAbout(Ref subject, TeamId team) {
        if (items.moveTasks(subject.type(), subject.id(), team) > 0) {
            live.inbox();
        }
    }

    /**
     * Completes a task with the values of its form, dismisses a notice, tries a failed step again.
     *
     * @throws TakenByAnother when somebody else has it in hand
     * @throws dev.baton.refusal.Invalid when they are not what the form asks for
     */
    public void complete(WorkItem item, Map<String, Object> values, Viewer by) {
        hands.mustBeFree(item, by);
        switch (item.kind()) {
            case NOTICE -> dismiss(item);
            case FAILURE -> tryAgain(item);
            case TASK -> completeTask(item, values, by);
        }
    }

    /** At once, not after the pause that was to come; the engine tells the inbox when it is over. */
    private void tryAgain(WorkItem failure) {
        jobs.setJobRetries(1).jobId(failure.task()).dueDate(Date.from(clock.instant())).execute();
    }

    private void completeTask(WorkItem item, Map<String, Object> values, Viewer by) {
        Map<String, Object> checked = forms.check(item, values);
        TaskCompletion completion = completions.get(item.element());
        Map<String, ?> variables = completion == null ? Map.of() : completion.complete(item.subject(), checked, by);
        engine.complete(item.task(), Map.copyOf(variables));
        live.changed(item.subject());
    }

    /**
     * As {@link #completeAbout}, by a person.
     *
     * @throws TakenByAnother when somebody else has it in hand
     */
    public void completeAbout(Ref subject, String element, Map<String, ?> variables, Viewer by) {
        items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.TASK && item.element().equals(element))
                .forEach(item -> hands.mustBeFree(item, by));
        completeAbout(subject, element, variables);
    }

    /** Something else than its form completed the open task of this element about a record. */
    public void completeAbout(Ref subject, String element, Map<String, ?> variables) {
        items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> item.kind() == WorkItem.Kind.TASK && item.element().equals(element))
                .forEach(item -> engine.complete(item.task(), Map.copyOf(variables)));
    }

    /** A notice was read: it leaves the list. */
    public void dismiss(WorkItem notice) {
        items.close(notice.task());
        live.inbox();
    }
}
