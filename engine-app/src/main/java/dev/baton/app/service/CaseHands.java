package dev.baton.app.service;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Tasks;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.team.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case goes from hand to hand with the task of handling it. What else is to be done about it stays with whoever does that. */
@Component
class CaseHands {

    private final Cases cases;
    private final Tasks tasks;
    private final ProcessLinks processes;

    CaseHands(Cases cases, Tasks tasks, ProcessLinks processes) {
        this.cases = cases;
        this.tasks = tasks;
        this.processes = processes;
    }

    /**
     * Where the task is not there yet, in a model that does something else before, it will be theirs.
     *
     * @param owner null for nobody: it is in the team's list
     */
    void give(Ref subject, @Nullable PersonId owner) {
        if (!tasks.handAbout(subject, CaseHandling.Tasks.HANDLE_CASE, owner)) {
            Case one = cases.about(subject);
            cases.save(one.handedTo(one.custody().heldBy(owner)));
            Map<String, Object> assignee = new HashMap<>();
            assignee.put(CaseHandling.Variables.ASSIGNEE, owner == null ? null : owner.toString());
            processes.tell(CaseHandling.KEY, subject, assignee);
        }
    }
}
