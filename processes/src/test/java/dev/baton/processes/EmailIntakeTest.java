package dev.baton.processes;

import static dev.baton.processes.EmailIntake.Destinations.CASE;
import static dev.baton.processes.EmailIntake.Destinations.LEAD;
import static dev.baton.processes.EmailIntake.Destinations.NOTHING;
import static dev.baton.processes.EmailIntake.Destinations.UNSURE;
import static dev.baton.processes.EmailIntake.Steps.OPEN_CASE;
import static dev.baton.processes.EmailIntake.Steps.OPEN_LEAD;
import static dev.baton.processes.EmailIntake.Steps.QUEUE_ANSWER;
import static dev.baton.processes.EmailIntake.Steps.ROUTE_MAIL;
import static dev.baton.processes.EmailIntake.Steps.SET_MAIL_ASIDE;
import static dev.baton.processes.EmailIntake.Tasks.SORT_MAIL;
import static dev.baton.processes.EmailIntake.Variables.ANSWER_WANTED;
import static dev.baton.processes.EmailIntake.Variables.DESTINATION;
import static dev.baton.processes.EmailIntake.Variables.TEAM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmailIntakeTest {

    @RegisterExtension
    static final Rehearsal mail = Rehearsal.of(EmailIntake.KEY);

    @Test
    void aMailToServiceOpensACaseAndIsAnsweredWithoutAnyWait() {
        routed(CASE, true).starts();

        mail.endsAt("Mail answered");
        mail.calls(ROUTE_MAIL, OPEN_CASE, QUEUE_ANSWER);
    }

    @Test
    void aMailThatWantsNoAutomaticAnswerIsPassedOnInSilence() {
        routed(LEAD, false).starts();

        mail.endsAt("Mail passed on");
        mail.calls(ROUTE_MAIL, OPEN_LEAD);
    }

    @Test
    void aMailThatTheRulesPutNowhereIsSetAside() {
        routed(NOTHING, false).starts();

        mail.endsAt("Mail set aside");
        mail.calls(ROUTE_MAIL, SET_MAIL_ASIDE);
    }

    @Test
    void anUnsureMailWaitsForAPersonOfTheTeamAndThenGoesOn() {
        routed(UNSURE, true).starts();

        mail.waitsAt("Sort mail");
        mail.isOfferedTo(SORT_MAIL, "17");

        mail.completes(SORT_MAIL, DESTINATION, CASE);

        mail.endsAt("Mail answered");
        mail.calls(ROUTE_MAIL, OPEN_CASE, QUEUE_ANSWER);
    }

    private static Rehearsal routed(String destination, boolean answerWanted) {
        return mail.step(ROUTE_MAIL, DESTINATION, destination, ANSWER_WANTED, answerWanted, TEAM, "17");
    }
}
