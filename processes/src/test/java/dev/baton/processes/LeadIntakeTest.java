package dev.baton.processes;

import static dev.baton.processes.LeadIntake.Messages.TOUCHED;
import static dev.baton.processes.LeadIntake.Outcomes.DISQUALIFIED;
import static dev.baton.processes.LeadIntake.Outcomes.NO_ANSWER;
import static dev.baton.processes.LeadIntake.Outcomes.NURTURE;
import static dev.baton.processes.LeadIntake.Outcomes.QUALIFIED;
import static dev.baton.processes.LeadIntake.Steps.ASSIGN_LEAD;
import static dev.baton.processes.LeadIntake.Steps.HAND_TO_SUPERVISOR;
import static dev.baton.processes.LeadIntake.Steps.REASSIGN_LEAD;
import static dev.baton.processes.LeadIntake.Steps.RECORD_LEAD_OUTCOME;
import static dev.baton.processes.LeadIntake.Steps.SCORE_LEAD;
import static dev.baton.processes.LeadIntake.Tasks.CONTACT_LEAD;
import static dev.baton.processes.LeadIntake.Variables.ASSIGNEE;
import static dev.baton.processes.LeadIntake.Variables.CONTACT_BY;
import static dev.baton.processes.LeadIntake.Variables.OUTCOME;
import static dev.baton.processes.LeadIntake.Variables.PASSED_ON;
import static dev.baton.processes.LeadIntake.Variables.TEAM;
import static dev.baton.processes.Rehearsal.in;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadIntakeTest {

    @RegisterExtension
    static final Rehearsal lead = Rehearsal.of(LeadIntake.KEY);

    @Test
    void aLeadIsScoredAndWaitsForThePersonItWasAssignedTo() {
        assignedTo("4");

        lead.calls(SCORE_LEAD, ASSIGN_LEAD);
        lead.waitsAt("Contact lead", "First contact?");
        assertThat(lead.task(CONTACT_LEAD).getAssignee()).isEqualTo("4");
        assertThat(lead.task(CONTACT_LEAD).getDueDate()).isEqualTo(in(ofHours(2)));
    }

    @Test
    void aLeadThatFitsNobodyWaitsInTheListOfItsTeam() {
        assignedTo(null);

        assertThat(lead.task(CONTACT_LEAD).getAssignee()).isNull();
        lead.isOfferedTo(CONTACT_LEAD, "23");
    }

    @Test
    void aTouchEndsTheWatchAndTheTaskStaysOpen() {
        assignedTo("4").hears(TOUCHED);

        assertThat(lead.reached("First contact made")).isTrue();
        lead.after(ofHours(3)).calls(SCORE_LEAD, ASSIGN_LEAD);
        lead.waitsAt("Contact lead");
    }

    @Test
    void anUntouchedLeadIsPassedOnOnceAndThenGoesToTheSupervisor() {
        assignedTo("4").step(REASSIGN_LEAD, CONTACT_BY, in(ofHours(4)), PASSED_ON, true);

        lead.after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, REASSIGN_LEAD);
        lead.waitsAt("Contact lead", "First contact?");

        lead.after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, REASSIGN_LEAD, HAND_TO_SUPERVISOR);
        assertThat(lead.reached("Supervisor has it")).isTrue();
        lead.waitsAt("Contact lead");
    }

    @Test
    void aQualifiedLeadEndsItsIntakeAlsoWhileTheWatchIsOn() {
        assignedTo("4").completes(CONTACT_LEAD, OUTCOME, QUALIFIED);

        lead.calls(SCORE_LEAD, ASSIGN_LEAD, RECORD_LEAD_OUTCOME);
        lead.endsAt("Lead qualified");
    }

    @Test
    void aLeadThatIsNotForUsIsDisqualified() {
        assignedTo("4").hears(TOUCHED).completes(CONTACT_LEAD, OUTCOME, DISQUALIFIED);

        lead.endsAt("Lead disqualified");
    }

    @Test
    void aLeadForLaterIsNurtured() {
        assignedTo("4").completes(CONTACT_LEAD, OUTCOME, NURTURE);

        lead.endsAt("Lead nurtured");
    }

    @Test
    void aLeadThatDoesNotAnswerIsNotReached() {
        assignedTo("4").completes(CONTACT_LEAD, OUTCOME, NO_ANSWER);

        lead.endsAt("Lead not reached");
    }

    private static Rehearsal assignedTo(String assignee) {
        return lead.step(ASSIGN_LEAD, TEAM, "23", ASSIGNEE, assignee, CONTACT_BY, in(ofHours(2)), PASSED_ON, false)
                .starts();
    }
}
