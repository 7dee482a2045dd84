package dev.baton.app.sales;

import dev.baton.app.engine.ProcessSteps;
import dev.baton.id.Ref;
import dev.baton.processes.Approval.Variables;
import dev.baton.sales.ApprovalLevel;
import dev.baton.sales.ApprovalRequest;
import dev.baton.sales.ApprovalRequests;
import dev.baton.sales.ApprovalState;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of {@code approval.bpmn}, in the order of the diagram. */
@ProcessSteps
class ApprovalSteps {

    private final ApprovalRequests requests;
    private final ApprovalDesk desk;

    ApprovalSteps(ApprovalRequests requests, ApprovalDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @Bean
    JavaDelegate determineLevels() {
        return execution -> execution.setVariable(Variables.LEVEL_OPEN, desk.determineLevels(request(execution)));
    }

    @Bean
    JavaDelegate findApprover() {
        return execution -> {
            ApprovalLevel asked = desk.askNext(request(execution));
            execution.setVariable(Variables.ASSIGNEE, asked.approverId().toString());
            execution.setVariable(Variables.DECIDE_BY, Date.from(asked.decideBy()));
        };
    }

    /** What was said was written when the task was completed; the text of it never comes here. */
    @Bean
    JavaDelegate recordDecision() {
        return execution -> execution.setVariable(Variables.LEVEL_OPEN, desk.levelWaits(request(execution)));
    }

    @Bean
    JavaDelegate escalateRequest() {
        return execution -> desk.passOver(request(execution));
    }

    @Bean
    JavaDelegate approveRequest() {
        return execution -> desk.close(request(execution), ApprovalState.APPROVED);
    }

    @Bean
    JavaDelegate rejectRequest() {
        return execution -> desk.close(request(execution), ApprovalState.REJECTED);
    }

    @Bean
    JavaDelegate sendBackRequest() {
        return execution -> desk.close(request(execution), ApprovalState.SENT_BACK);
    }

    private ApprovalRequest request(DelegateExecution execution) {
        return requests.about(Ref.parse(execution.getProcessBusinessKey()));
    }
}
