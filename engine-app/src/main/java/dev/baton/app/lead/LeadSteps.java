package dev.baton.app.lead;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.app.lead.LeadFollowUps.Due;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.processes.LeadIntake.Elements;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.processes.LeadIntake.Variables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.annotation.Bean;

/** The steps of {@code lead-intake.bpmn}, in the order of the diagram. */
@ProcessSteps
class LeadSteps {

    /**
     * Whether it went to someone else already: read by instances that began before leads were followed up by rules, and by
     * models that were edited here and know nothing of that.
     */
    private static final String PASSED_ON = "passedOn";

    private final Leads leads;
    private final LeadRating rating;
    private final LeadPlacement placement;
    private final LeadFollowUps followUps;
    private final LeadWatch watch;
    private final LeadRests rests;

    LeadSteps(Leads leads, LeadRating rating, LeadPlacement placement, LeadFollowUps followUps, LeadWatch watch, LeadRests rests) {
        this.leads = leads;
        this.rating = rating;
        this.placement = placement;
        this.followUps = followUps;
        this.watch = watch;
        this.rests = rests;
    }

    @Bean
    JavaDelegate scoreLead() {
        return execution -> rating.rate(lead(execution));
    }

    @Bean
    JavaDelegate assignLead() {
        return execution -> {
            placed(execution, placement.place(lead(execution)));
            if (((ExecutionEntity) execution).getProcessDefinition().findActivity(Elements.FOLLOW_UP_LEAD) == null) {
                execution.setVariable(PASSED_ON, false);
            }
        };
    }

    /** The outcome was written when the task was completed, and so was what the lead was converted to. */
    @Bean
    JavaDelegate recordLeadOutcome() {
        return execution -> execution.setVariable(Variables.CONVERTED, lead(execution).conversion() != null);
    }

    @Bean
    JavaDelegate restLead() {
        return execution -> {
            boolean talked = !Outcomes.NO_ANSWER.equals(execution.getVariable(Variables.OUTCOME));
            Lead resting = rests.rest(lead(execution), talked);
            execution.setVariable(Variables.COMES_BACK, resting.rests());
            if (resting.rests()) {
                execution.setVariable(Variables.RESTS_UNTIL, Date.from(resting.care().restsUntil()));
            }
        };
    }

    @Bean
    JavaDelegate takeUpLead() {
        return execution -> rests.takeUp(lead(execution));
    }

    @Bean
    JavaDelegate followUpLead() {
        return execution -> {
            Due due = followUps.due(lead(execution));
            execution.setVariable(Variables.FOLLOW_UP, due.step().word());
            execution.setVariable(Variables.FOLLOW_UP_AT, Date.from(due.at()));
        };
    }

    @Bean
    JavaDelegate remindOwner() {
        return execution -> execution.setVariable(Variables.FOLLOW_UP_AT,
                Date.from(followUps.lookAt(watch.remind(lead(execution)))));
    }

    @Bean
    JavaDelegate reassignLead() {
        return execution -> {
            Lead lead = lead(execution);
            watch.passedOn(lead);
            placed(execution, placement.reassign(lead));
            if (execution.hasVariable(PASSED_ON)) {
                execution.setVariable(PASSED_ON, true);
            }
        };
    }

    @Bean
    JavaDelegate handToSupervisor() {
        return execution -> {
            Lead lead = lead(execution);
            watch.passedOn(lead);
            placement.toSupervisor(lead);
        };
    }

    private void placed(DelegateExecution execution, Lead lead) {
        execution.setVariable(Variables.TEAM, lead.care().teamId().toString());
        execution.setVariable(Variables.ASSIGNEE, null);
        execution.setVariable(Variables.CONTACT_BY, Date.from(lead.care().firstContactBy()));
        execution.setVariable(Variables.FOLLOW_UP_AT, Date.from(followUps.lookAt(lead)));
    }

    private Lead lead(DelegateExecution execution) {
        return leads.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
