package dev.baton.processes;

/** Names of {@code welcome-journey.bpmn}, which is about one enrolment ({@code enrolment:id}). */
public interface WelcomeJourney {

    String KEY = "welcome-journey";

    /** Beans that the steps call, in the order of the diagram. */
    interface Steps {
        /** Sets {@link Variables#ELIGIBLE}. */
        String CHECK_ELIGIBILITY = "checkEligibility";
        String SEND_WELCOME = "sendWelcome";
        String SEND_SECOND_TOUCH = "sendSecondTouch";
        String TAKE_BACK_MAIL = "takeBackMail";
    }

    interface Timers {
        String THREE_DAYS_PASSED = "timer_ThreeDaysPassed";
    }

    interface Messages {
        String PURCHASED = "campaign.purchased";
        String UNSUBSCRIBED = "campaign.unsubscribed";
    }

    interface Variables {
        String ELIGIBLE = "eligible";
    }
}
