package dev.baton.processes;

import static dev.baton.processes.LeadQualification.Steps.DISQUALIFY_LEAD;
import static dev.baton.processes.LeadQualification.Steps.NOTE_CALL;
import static dev.baton.processes.LeadQualification.Steps.NOTE_TRY;
import static dev.baton.processes.LeadQualification.Steps.PUT_LEAD_OFF;
import static dev.baton.processes.LeadQualification.Steps.QUALIFY_LEAD;
import static dev.baton.processes.LeadQualification.Steps.UPDATE_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeadQualificationTest {

    private static final String OPENING = "userTask_OpenTheCall";
    private static final String NEED = "userTask_AskAboutTheNeed";
    private static final String COMPANY = "userTask_AskAboutTheCompany";
    private static final String DECIDER = "userTask_AskWhoDecides";
    private static final String PURCHASE = "userTask_AskAboutThePurchase";

    @RegisterExtension
    static final Rehearsal call = Rehearsal.of(LeadQualification.KEY);

    @Test
    void aCallThatNobodyAnswersIsATryAndOver() {
        call.starts().completes(OPENING, "reached", "no");

        call.calls(NOTE_TRY);
        call.endsAt("Nobody answered");
    }

    @Test
    void whoAnswersIsAskedWhatTheyNeed() {
        answered();

        call.calls(NOTE_CALL);
        call.waitsAt("Ask about the need");
        assertThat(call.task(NEED).getAssignee()).isNull();
    }

    @Test
    void whoDecidesLaterIsCalledAgainOnADate() {
        answered().completes(NEED, "timing", "later").completes("userTask_AgreeOnADate");

        call.calls(NOTE_CALL, PUT_LEAD_OFF);
        call.endsAt("Lead put off");
    }

    @Test
    void whoNeverBuysSaysWhyNot() {
        answered().completes(NEED, "timing", "never").completes("userTask_AskWhyNot");

        call.calls(NOTE_CALL, DISQUALIFY_LEAD);
        call.endsAt("Lead disqualified");
    }

    @Test
    void whoDecidesAloneAndFitsUsIsQualified() {
        answered().completes(NEED, "timing", "soon").completes(COMPANY, "decidesAlone", "yes").completes(PURCHASE, "fitsUs", "yes");

        call.calls(NOTE_CALL, UPDATE_LEAD, QUALIFY_LEAD);
        call.endsAt("Lead qualified");
    }

    @Test
    void whoDoesNotDecideAloneIsAskedWhoDoes() {
        answered().completes(NEED, "timing", "soon").completes(COMPANY, "decidesAlone", "no");

        call.waitsAt("Ask who decides");
        call.completes(DECIDER).completes(PURCHASE, "fitsUs", "yes").endsAt("Lead qualified");
    }

    @Test
    void whomWeCannotServeIsNotForUs() {
        answered().completes(NEED, "timing", "soon").completes(COMPANY, "decidesAlone", "yes").completes(PURCHASE, "fitsUs", "no");

        call.waitsAt("Ask why not");
        call.completes("userTask_AskWhyNot").endsAt("Lead disqualified");
    }

    private static Rehearsal answered() {
        return call.starts().completes(OPENING, "reached", "yes");
    }
}
