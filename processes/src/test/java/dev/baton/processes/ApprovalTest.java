package dev.baton.processes;

import static dev.baton.processes.Approval.Decisions.APPROVED;
import static dev.baton.processes.Approval.Decisions.REJECTED;
import static dev.baton.processes.Approval.Decisions.SENT_BACK;
import static dev.baton.processes.Approval.Messages.WITHDRAWN;
import static dev.baton.processes.Approval.Steps.APPROVE_REQUEST;
import static dev.baton.processes.Approval.Steps.DETERMINE_LEVELS;
import static dev.baton.processes.Approval.Steps.ESCALATE_REQUEST;
import static dev.baton.processes.Approval.Steps.FIND_APPROVER;
import static dev.baton.processes.Approval.Steps.RECORD_DECISION;
import static dev.baton.processes.Approval.Steps.REJECT_REQUEST;
import static dev.baton.processes.Approval.Steps.SEND_BACK_REQUEST;
import static dev.baton.processes.Approval.Tasks.DECIDE_ON_DISCOUNT;
import static dev.baton.processes.Approval.Variables.ASSIGNEE;
import static dev.baton.processes.Approval.Variables.DECIDE_BY;
import static dev.baton.processes.Approval.Variables.DECISION;
import static dev.baton.processes.Approval.Variables.LEVEL_OPEN;
import static dev.baton.processes.Rehearsal.in;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalTest {

    @RegisterExtension
    static final Rehearsal approval = Rehearsal.of(Approval.KEY);

    @Test
    void whereThePolicyAsksNobodyTheRequestPassesAtOnce() {
        approval.step(DETERMINE_LEVELS, LEVEL_OPEN, false).starts();

        approval.endsAt("Request approved");
        approval.calls(DETERMINE_LEVELS, APPROVE_REQUEST);
    }

    @Test
    void eachLevelIsAskedInTurn() {
        asked("manager").step(RECORD_DECISION, LEVEL_OPEN, true)
                .step(FIND_APPROVER, ASSIGNEE, "director", DECIDE_BY, in(ofHours(8)))
                .step(RECORD_DECISION, LEVEL_OPEN, false);

        assertThat(approval.task(DECIDE_ON_DISCOUNT).getAssignee()).isEqualTo("manager");
        approval.completes(DECIDE_ON_DISCOUNT, DECISION, APPROVED);

        assertThat(approval.task(DECIDE_ON_DISCOUNT).getAssignee()).isEqualTo("director");
        approval.completes(DECIDE_ON_DISCOUNT, DECISION, APPROVED);

        approval.endsAt("Request approved");
        approval.calls(DETERMINE_LEVELS, FIND_APPROVER, RECORD_DECISION, FIND_APPROVER, RECORD_DECISION,
                APPROVE_REQUEST);
    }

    @Test
    void aRejectionAtAnyLevelEndsTheRequest() {
        asked("manager").step(RECORD_DECISION, LEVEL_OPEN, true).completes(DECIDE_ON_DISCOUNT, DECISION, REJECTED);

        approval.endsAt("Request rejected");
        approval.calls(DETERMINE_LEVELS, FIND_APPROVER, RECORD_DECISION, REJECT_REQUEST);
    }

    @Test
    void aRequestSentBackEndsAndLeavesTheChangesToItsRequester() {
        asked("manager").completes(DECIDE_ON_DISCOUNT, DECISION, SENT_BACK);

        approval.endsAt("Request sent back");
        approval.calls(DETERMINE_LEVELS, FIND_APPROVER, RECORD_DECISION, SEND_BACK_REQUEST);
    }

    @Test
    void whoLetsTheDeadlinePassLosesTheTaskToTheNextOneUp() {
        asked("manager").step(FIND_APPROVER, ASSIGNEE, "director", DECIDE_BY, in(ofHours(16)));

        approval.after(ofHours(8)).calls(DETERMINE_LEVELS, FIND_APPROVER, ESCALATE_REQUEST, FIND_APPROVER);
        approval.waitsAt("Decide on discount");
        assertThat(approval.task(DECIDE_ON_DISCOUNT).getAssignee()).isEqualTo("director");
        assertThat(approval.task(DECIDE_ON_DISCOUNT).getDueDate()).isEqualTo(in(ofHours(8)));
    }

    @Test
    void aWithdrawnRequestAsksNobodyAnyMore() {
        asked("manager").hears(WITHDRAWN);

        approval.endsAt("Approval withdrawn");
    }

    private static Rehearsal asked(String approver) {
        return approval.step(DETERMINE_LEVELS, LEVEL_OPEN, true)
                .step(FIND_APPROVER, ASSIGNEE, approver, DECIDE_BY, in(ofHours(8)))
                .starts();
    }
}
