package dev.baton.app.lead;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code lead-intake.bpmn}, in the order of the diagram. */
@ProcessSteps
class LeadSteps {

    private final Leads leads;
    private final LeadRating rating;
    private final LeadPlacement placement;

    LeadSteps(Leads leads, LeadRating rating, LeadPlacement placement) {
        this.leads = leads;
        this.rating = rating;
        this.placement = placement;
    }

    @Bean
    JavaDelegate scoreLead() {
        return execution -> rating.rate(lead(execution));
    }

    @Bean
    JavaDelegate assignLead() {
        return execution -> {
            placed(execution, placement.place(lead(execution)));
            execution.setVariable(Variables.PASSED_ON, false);
        };
    }

    /** The outcome was written when the task was completed; the gateway that follows reads it. */
    @Bean
    JavaDelegate recordLeadOutcome() {
        return execution -> { };
    }

    @Bean
    JavaDelegate reassignLead() {
        return execution -> {
            placed(execution, placement.place(lead(execution)));
            execution.setVariable(Variables.PASSED_ON, true);
        };
    }

    @Bean
    JavaDelegate handToSupervisor() {
        return execution -> placement.toSupervisor(lead(execution));
    }

    private void placed(DelegateExecution execution, Lead lead) {
        execution.setVariable(Variables.TEAM, lead.care().teamId().toString());
        execution.setVariable(Variables.ASSIGNEE, null);
        execution.setVariable(Variables.CONTACT_BY, Date.from(lead.care().firstContactBy()));
    }

    private Lead lead(DelegateExecution execution) {
        return leads.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
