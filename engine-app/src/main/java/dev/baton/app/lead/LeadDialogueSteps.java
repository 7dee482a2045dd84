package dev.baton.app.lead;

import dev.baton.activity.Activity;
import dev.baton.app.dialogue.Talks;
import dev.baton.app.dialogue.Talks.Talk;
import dev.baton.app.engine.ProcessSteps;
import dev.baton.app.inbox.Tasks;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Outcome;
import dev.baton.processes.LeadIntake;
import dev.baton.processes.LeadIntake.Outcomes;
import dev.baton.processes.LeadQualification.Fields;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** The steps of {@code lead-qualification.bpmn}, in the order of the diagram. */
@ProcessSteps
class LeadDialogueSteps {

    private final Leads leads;
    private final Talks talks;
    private final LeadDesk desk;
    private final LeadTries tries;
    private final LeadEditing editing;
    private final RestingDay rests;
    private final LeadTouchOnce touch;
    private final Tasks tasks;

    LeadDialogueSteps(Leads leads, Talks talks, LeadDesk desk, LeadTries tries, LeadEditing editing, RestingDay rests,
                      LeadTouchOnce touch, Tasks tasks) {
        this.leads = leads;
        this.talks = talks;
        this.desk = desk;
        this.tries = tries;
        this.editing = editing;
        this.rests = rests;
        this.touch = touch;
        this.tasks = tasks;
    }

    @Bean
    JavaDelegate noteTry() {
        return execution -> tries.tried(lead(execution), null);
    }

    @Bean
    JavaDelegate noteCall() {
        return execution -> touch.by(lead(execution), Activity.Kind.CALL, talk(execution).dialogue());
    }

    /** A field that was left empty takes nothing away. */
    @Bean
    JavaDelegate updateLead() {
        return execution -> {
            Talk talk = talk(execution);
            String company = talk.text(Fields.COMPANY);
            String employees = talk.text(Fields.EMPLOYEES);
            editing.edit(lead(execution), new LeadChange(null, null, null, company == null ? null : StringNode.valueOf(company),
                    employees == null ? null : IntNode.valueOf(Integer.parseInt(employees)), null, null, null, null, null, null));
        };
    }

    @Bean
    JavaDelegate putLeadOff() {
        return execution -> {
            Talk talk = talk(execution);
            Lead lead = lead(execution);
            String day = talk.text(Fields.REST_UNTIL);
            settle(day == null ? lead : rests.until(lead, "values." + Fields.REST_UNTIL, day), LeadStatus.NURTURE, Outcomes.NURTURE,
                    new Outcome(null, talk.text(Fields.NOTE)));
        };
    }

    @Bean
    JavaDelegate disqualifyLead() {
        return execution -> {
            Talk talk = talk(execution);
            settle(lead(execution), LeadStatus.DISQUALIFIED, Outcomes.DISQUALIFIED,
                    new Outcome(talk.text(Fields.REASON), talk.text(Fields.NOTE)));
        };
    }

    @Bean
    JavaDelegate qualifyLead() {
        return execution -> settle(lead(execution), LeadStatus.QUALIFIED, Outcomes.QUALIFIED, new Outcome(null, talk(execution).text(Fields.NOTE)));
    }

    /** Written into the lead first; the task that waits for it is completed with the same word. */
    private void settle(Lead lead, LeadStatus status, String outcome, Outcome said) {
        desk.decided(lead, status, said);
        tasks.completeAbout(lead.ref(), LeadIntake.Tasks.CONTACT_LEAD, Map.of(LeadIntake.Variables.OUTCOME, outcome));
    }

    private Talk talk(DelegateExecution execution) {
        return talks.of(execution.getProcessInstanceId());
    }

    private Lead lead(DelegateExecution execution) {
        return leads.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
