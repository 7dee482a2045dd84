package dev.baton.processes;

import static dev.baton.processes.LeadIntake.FollowUps.PASS_ON;
import static dev.baton.processes.LeadIntake.FollowUps.REMIND;
import static dev.baton.processes.LeadIntake.FollowUps.SUPERVISOR;
import static dev.baton.processes.LeadIntake.Messages.CAME_BACK;
import static dev.baton.processes.LeadIntake.Messages.TOUCHED;
import static dev.baton.processes.LeadIntake.Outcomes.DISQUALIFIED;
import static dev.baton.processes.LeadIntake.Outcomes.NO_ANSWER;
import static dev.baton.processes.LeadIntake.Outcomes.NURTURE;
import static dev.baton.processes.LeadIntake.Outcomes.QUALIFIED;
import static dev.baton.processes.LeadIntake.Steps.ASSIGN_LEAD;
import static dev.baton.processes.LeadIntake.Steps.FOLLOW_UP_LEAD;
import static dev.baton.processes.LeadIntake.Steps.HAND_TO_SUPERVISOR;
import static dev.baton.processes.LeadIntake.Steps.REASSIGN_LEAD;
import static dev.baton.processes.LeadIntake.Steps.RECORD_LEAD_OUTCOME;
import static dev.baton.processes.LeadIntake.Steps.REMIND_OWNER;
import static dev.baton.processes.LeadIntake.Steps.REST_LEAD;
import static dev.baton.processes.LeadIntake.Steps.SCORE_LEAD;
import static dev.baton.processes.LeadIntake.Steps.TAKE_UP_LEAD;
import static dev.baton.processes.LeadIntake.Tasks.CONTACT_LEAD;
import static dev.baton.processes.LeadIntake.Variables.ASSIGNEE;
import static dev.baton.processes.LeadIntake.Variables.COMES_BACK;
import static dev.baton.processes.LeadIntake.Variables.CONTACT_BY;
import static dev.baton.processes.LeadIntake.Variables.CONVERTED;
import static dev.baton.processes.LeadIntake.Variables.FOLLOW_UP;
import static dev.baton.processes.LeadIntake.Variables.FOLLOW_UP_AT;
import static dev.baton.processes.LeadIntake.Variables.OUTCOME;
import static dev.baton.processes.LeadIntake.Variables.RESTS_UNTIL;
import static dev.baton.processes.LeadIntake.Variables.TEAM;
import static dev.baton.processes.Rehearsal.in;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.processes.LeadIntake.Messages;
import java.time.Duration;
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
    void theOwnerOfAnUntouchedLeadIsReminded() {
        assignedTo("4").step(FOLLOW_UP_LEAD, FOLLOW_UP, REMIND).step(REMIND_OWNER, FOLLOW_UP_AT, in(ofHours(3)));

        lead.after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, FOLLOW_UP_LEAD, REMIND_OWNER);

        lead.waitsAt("Contact lead", "First contact?");
    }

    @Test
    void aTouchAfterTheReminderEndsTheWatch() {
        assignedTo("4").step(FOLLOW_UP_LEAD, FOLLOW_UP, REMIND).step(REMIND_OWNER, FOLLOW_UP_AT, in(ofHours(3)));

        lead.after(ofHours(2)).hears(TOUCHED).after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, FOLLOW_UP_LEAD, REMIND_OWNER);

        lead.waitsAt("Contact lead");
    }

    @Test
    void whatIsNotDueYetWaitsOn() {
        assignedTo("4").step(FOLLOW_UP_LEAD, FOLLOW_UP, null, FOLLOW_UP_AT, in(ofHours(5)));

        lead.after(ofHours(2)).after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, FOLLOW_UP_LEAD);

        lead.waitsAt("Contact lead", "First contact?");
    }

    @Test
    void anUntouchedLeadGoesToSomeoneElseAndThenToTheSupervisor() {
        assignedTo("4").step(FOLLOW_UP_LEAD, FOLLOW_UP, PASS_ON).step(FOLLOW_UP_LEAD, FOLLOW_UP, SUPERVISOR)
                .step(REASSIGN_LEAD, CONTACT_BY, in(ofHours(4)), FOLLOW_UP_AT, in(ofHours(4)));

        lead.after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, FOLLOW_UP_LEAD, REASSIGN_LEAD);
        lead.waitsAt("Contact lead", "First contact?");

        lead.after(ofHours(2)).calls(SCORE_LEAD, ASSIGN_LEAD, FOLLOW_UP_LEAD, REASSIGN_LEAD, FOLLOW_UP_LEAD, HAND_TO_SUPERVISOR);
        assertThat(lead.reached("Supervisor has it")).isTrue();
        lead.waitsAt("Contact lead");
    }

    @Test
    void aQualifiedLeadEndsItsIntakeAlsoWhileTheWatchIsOn() {
        assignedTo("4").step(RECORD_LEAD_OUTCOME, CONVERTED, false).completes(CONTACT_LEAD, OUTCOME, QUALIFIED);

        lead.calls(SCORE_LEAD, ASSIGN_LEAD, RECORD_LEAD_OUTCOME);
        lead.endsAt("Lead qualified");
    }

    @Test
    void aQualifiedLeadThatIsACustomersAlreadyWasConverted() {
        assignedTo("4").step(RECORD_LEAD_OUTCOME, CONVERTED, true).completes(CONTACT_LEAD, OUTCOME, QUALIFIED);

        lead.endsAt("Lead converted");
    }

    @Test
    void aLeadThatIsConvertedWhileItRestsComesBackNoMore() {
        resting(NURTURE, ofDays(30)).hears(Messages.CONVERTED);

        assertThat(lead.reached("Converted meanwhile")).isTrue();
        lead.endsAt("Resting lead converted");
    }

    @Test
    void aLeadThatIsNotForUsIsDisqualified() {
        assignedTo("4").hears(TOUCHED).completes(CONTACT_LEAD, OUTCOME, DISQUALIFIED);

        lead.endsAt("Lead disqualified");
    }

    @Test
    void aLeadForLaterIsAssignedAgainAtItsDate() {
        resting(NURTURE, ofDays(30));

        lead.waitsAt("What comes first?");
        assignment("5", ofDays(31));
        lead.after(ofDays(30)).calls(SCORE_LEAD, ASSIGN_LEAD, RECORD_LEAD_OUTCOME, REST_LEAD, TAKE_UP_LEAD, SCORE_LEAD, ASSIGN_LEAD);

        lead.waitsAt("Contact lead", "First contact?");
        assertThat(lead.task(CONTACT_LEAD).getAssignee()).isEqualTo("5");
    }

    @Test
    void aLeadThatWritesBeforeItsDateIsAssignedAgainAtOnce() {
        resting(NO_ANSWER, ofDays(14));
        assignment("5", ofHours(2));

        lead.hears(CAME_BACK);

        assertThat(lead.reached("Lead came back")).isTrue();
        lead.waitsAt("Contact lead", "First contact?");
        lead.hears(TOUCHED).step(RECORD_LEAD_OUTCOME, CONVERTED, false).completes(CONTACT_LEAD, OUTCOME, QUALIFIED)
                .endsAt("Lead qualified");
    }

    @Test
    void aLeadThatShallNotComeBackIsLeftInPeace() {
        assignedTo("4").hears(TOUCHED).step(REST_LEAD, COMES_BACK, false).completes(CONTACT_LEAD, OUTCOME, NO_ANSWER);

        lead.endsAt("Lead left in peace");
    }

    private static Rehearsal resting(String outcome, Duration time) {
        return assignedTo("4").hears(TOUCHED).step(REST_LEAD, COMES_BACK, true, RESTS_UNTIL, in(time))
                .completes(CONTACT_LEAD, OUTCOME, outcome);
    }

    private static Rehearsal assignedTo(String assignee) {
        return assignment(assignee, ofHours(2)).starts();
    }

    private static Rehearsal assignment(String assignee, Duration contactBy) {
        return lead.step(ASSIGN_LEAD, TEAM, "23", ASSIGNEE, assignee, CONTACT_BY, in(contactBy), FOLLOW_UP_AT, in(contactBy));
    }
}
