package dev.baton.app.service;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling.Variables;
import dev.baton.service.Case;
import dev.baton.service.Cases;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code case-handling.bpmn}, in the order of the diagram. */
@ProcessSteps
class CaseSteps {

    private static final Date NEVER = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

    private final Cases cases;

    CaseSteps(Cases cases) {
        this.cases = cases;
    }

    @Bean
    JavaDelegate setTargets() {
        return execution -> execution.setVariable(Variables.ESCALATE_AT, NEVER);
    }

    @Bean
    JavaDelegate assignCase() {
        return execution -> {
            var custody = the(execution).custody();
            execution.setVariable(Variables.TEAM, custody == null ? null : custody.teamId().toString());
            execution.setVariable(Variables.ASSIGNEE,
                    custody == null || custody.ownerId() == null ? null : custody.ownerId().toString());
        };
    }

    @Bean
    JavaDelegate wakeCase() {
        return execution -> { };
    }

    @Bean
    JavaDelegate escalateCase() {
        return execution -> execution.setVariable(Variables.THRESHOLD_AHEAD, false);
    }

    private Case the(DelegateExecution execution) {
        return cases.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
