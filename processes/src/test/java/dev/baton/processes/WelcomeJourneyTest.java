package dev.baton.processes;

import static dev.baton.processes.WelcomeJourney.Messages.PURCHASED;
import static dev.baton.processes.WelcomeJourney.Messages.UNSUBSCRIBED;
import static dev.baton.processes.WelcomeJourney.Steps.CHECK_ELIGIBILITY;
import static dev.baton.processes.WelcomeJourney.Steps.SEND_SECOND_TOUCH;
import static dev.baton.processes.WelcomeJourney.Steps.SEND_WELCOME;
import static dev.baton.processes.WelcomeJourney.Steps.TAKE_BACK_MAIL;
import static dev.baton.processes.WelcomeJourney.Variables.ELIGIBLE;
import static java.time.Duration.ofDays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WelcomeJourneyTest {

    @RegisterExtension
    static final Rehearsal journey = Rehearsal.of(WelcomeJourney.KEY);

    @Test
    void whoIsNotEligibleGetsNothing() {
        journey.step(CHECK_ELIGIBILITY, ELIGIBLE, false).starts();

        journey.endsAt("Contact not eligible");
        journey.calls(CHECK_ELIGIBILITY);
    }

    @Test
    void whoDoesNotBuyGetsASecondTouchAfterThreeDays() {
        welcomed().after(ofDays(2)).waitsAt("What comes first?");

        journey.after(ofDays(1)).endsAt("Journey completed");
        journey.calls(CHECK_ELIGIBILITY, SEND_WELCOME, SEND_SECOND_TOUCH);
    }

    @Test
    void aPurchaseTakesBackWhatIsQueuedAndEndsTheJourney() {
        welcomed().hears(PURCHASED);

        journey.endsAt("Purchase made");
        journey.calls(CHECK_ELIGIBILITY, SEND_WELCOME, TAKE_BACK_MAIL);
    }

    @Test
    void whoUnsubscribesLeavesTheJourneyAtOnce() {
        welcomed().hears(UNSUBSCRIBED);

        journey.endsAt("Journey left");
        journey.calls(CHECK_ELIGIBILITY, SEND_WELCOME, TAKE_BACK_MAIL);
    }

    private static Rehearsal welcomed() {
        return journey.step(CHECK_ELIGIBILITY, ELIGIBLE, true).starts();
    }
}
