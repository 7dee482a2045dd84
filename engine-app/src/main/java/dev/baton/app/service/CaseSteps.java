package dev.baton.app.service;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling.Variables;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import dev.baton.service.Custody;
import dev.baton.service.Promises;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** The steps of {@code case-handling.bpmn}, in the order of the diagram. */
@ProcessSteps
class CaseSteps {

    private static final Date NEVER = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

    private final Cases cases;
    private final CasePlacement placement;
    private final CasePromises promises;
    private final CaseEscalations escalations;

    CaseSteps(Cases cases, CasePlacement placement, CasePromises promises, CaseEscalations escalations) {
        this.cases = cases;
        this.placement = placement;
        this.promises = promises;
        this.escalations = escalations;
    }

    @Bean
    JavaDelegate setTargets() {
        return execution -> execution.setVariable(Variables.ESCALATE_AT, at(promises.make(the(execution)), null));
    }

    @Bean
    JavaDelegate assignCase() {
        return execution -> {
            Custody held = placement.place(the(execution));
            execution.setVariable(Variables.TEAM, held.teamId().toString());
            execution.setVariable(Variables.ASSIGNEE, held.ownerId() == null ? null : held.ownerId().toString());
            if (held.offerAgainAt() != null) {
                execution.setVariable(Variables.ESCALATE_AT, at(promises.of(the(execution)), held.offerAgainAt()));
            }
        };
    }

    @Bean
    JavaDelegate wakeCase() {
        return execution -> {
            Case one = the(execution);
            Date at = at(promises.of(one), one.custody().offerAgainAt());
            if (!at.equals(execution.getVariable(Variables.ESCALATE_AT))) {
                execution.setVariable(Variables.ESCALATE_AT, at);
                moveTimer(execution);
            }
        };
    }

    /** The only timer that is open reads the variable anew. */
    private static void moveTimer(DelegateExecution execution) {
        var management = execution.getProcessEngineServices().getManagementService();
        for (Job timer : management.createJobQuery().processInstanceId(execution.getProcessInstanceId()).timers().list()) {
            management.recalculateJobDuedate(timer.getId(), false);
        }
    }

    @Bean
    JavaDelegate escalateCase() {
        return execution -> {
            Promises left = escalations.escalate(the(execution));
            Case one = placement.offerAgain(the(execution)); // unless the supervisor has it by now
            Instant again = one.custody().offerAgainAt();
            execution.setVariable(Variables.THRESHOLD_AHEAD, left.watched() || again != null);
            execution.setVariable(Variables.ESCALATE_AT, at(left, again));
        };
    }

    /** What comes first: a share of a promise, or that the case is offered again. */
    private static Date at(Promises promises, @Nullable Instant again) {
        return Stream.concat(promises.lookAgainAt().stream(), Stream.ofNullable(again)).min(Instant::compareTo).map(Date::from)
                .orElse(NEVER);
    }

    private Case the(DelegateExecution execution) {
        return cases.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
