package dev.baton.app.mail;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.id.Ref;
import dev.baton.processes.EmailIntake.Destinations;
import dev.baton.processes.EmailIntake.Variables;
import dev.baton.rules.Kind;
import dev.baton.rules.mail.Route;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code email-intake.bpmn}, in the order of the diagram. */
@ProcessSteps
class EmailIntakeSteps {

    private final Intake intake;

    EmailIntakeSteps(Intake intake) {
        this.intake = intake;
    }

    @Bean
    JavaDelegate routeMail() {
        return execution -> {
            MailInHand mail = mail(execution);
            Route route = intake.route(mail);
            execution.setVariable(Variables.DESTINATION, destination(mail, route));
            execution.setVariable(Variables.TEAM, intake.team(mail).id().toString());
            execution.setVariable(Variables.ANSWER_WANTED, !route.answer().isEmpty());
        };
    }

    @Bean
    JavaDelegate openCase() {
        return execution -> intake.openCase(mail(execution));
    }

    @Bean
    JavaDelegate openLead() {
        return execution -> intake.openLead(mail(execution));
    }

    @Bean
    JavaDelegate setMailAside() {
        return execution -> intake.setAside(mail(execution));
    }

    @Bean
    JavaDelegate queueAnswer() {
        return execution -> intake.queueAnswer(mail(execution));
    }

    private MailInHand mail(DelegateExecution execution) {
        return intake.inHand(Ref.parse(execution.getProcessBusinessKey()));
    }

    private static String destination(MailInHand mail, Route route) {
        if (mail.follows() != null) {
            return Destinations.CASE;
        }
        if (!route.sure()) {
            return Destinations.UNSURE;
        }
        return route.kind() == Kind.ENQUIRY && mail.mail().from().isPresent() ? Destinations.LEAD : Destinations.CASE;
    }
}
