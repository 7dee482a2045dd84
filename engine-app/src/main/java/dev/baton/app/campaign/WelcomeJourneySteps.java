package dev.baton.app.campaign;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.campaign.Enrolment;
import dev.baton.campaign.Enrolments;
import dev.baton.id.Ref;
import dev.baton.processes.WelcomeJourney.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code welcome-journey.bpmn}, in the order of the diagram. */
@ProcessSteps
class WelcomeJourneySteps {

    private final Journeys journeys;
    private final Enrolments enrolments;

    WelcomeJourneySteps(Journeys journeys, Enrolments enrolments) {
        this.journeys = journeys;
        this.enrolments = enrolments;
    }

    @Bean
    JavaDelegate checkEligibility() {
        return execution -> execution.setVariable(Variables.ELIGIBLE, journeys.eligible(enrolment(execution)));
    }

    @Bean
    JavaDelegate sendWelcome() {
        return execution -> journeys.write(enrolment(execution), "welcome", "welcomed");
    }

    @Bean
    JavaDelegate sendSecondTouch() {
        return execution -> {
            journeys.write(enrolment(execution), "welcome-second", "reminded");
            journeys.finish(enrolment(execution));
        };
    }

    @Bean
    JavaDelegate takeBackMail() {
        return execution -> journeys.takeBack(enrolment(execution));
    }

    private Enrolment enrolment(DelegateExecution execution) {
        return enrolments.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
