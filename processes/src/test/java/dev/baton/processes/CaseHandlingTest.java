package dev.baton.processes;

import static dev.baton.processes.CaseHandling.Messages.CUSTOMER_REPLIED;
import static dev.baton.processes.CaseHandling.Messages.RESOLVED;
import static dev.baton.processes.CaseHandling.Steps.ASSIGN_CASE;
import static dev.baton.processes.CaseHandling.Steps.ESCALATE_CASE;
import static dev.baton.processes.CaseHandling.Steps.SET_TARGETS;
import static dev.baton.processes.CaseHandling.Steps.WAKE_CASE;
import static dev.baton.processes.CaseHandling.Tasks.HANDLE_CASE;
import static dev.baton.processes.CaseHandling.Timers.NEXT_THRESHOLD_REACHED;
import static dev.baton.processes.CaseHandling.Timers.THRESHOLD_REACHED;
import static dev.baton.processes.CaseHandling.Variables.ASSIGNEE;
import static dev.baton.processes.CaseHandling.Variables.ESCALATE_AT;
import static dev.baton.processes.CaseHandling.Variables.TEAM;
import static dev.baton.processes.CaseHandling.Variables.THRESHOLD_AHEAD;
import static dev.baton.processes.Rehearsal.in;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseHandlingTest {

    @RegisterExtension
    static final Rehearsal aCase = Rehearsal.of(CaseHandling.KEY);

    @Test
    void aNewCaseIsOpenToItsTeam() {
        opened();

        aCase.waitsAt("Handle case");
        aCase.isOfferedTo(HANDLE_CASE, "17");
        assertThat(aCase.task(HANDLE_CASE).getAssignee()).isNull();
    }

    @Test
    void aReopenedCaseGoesBackToItsOwner() {
        aCase.step(SET_TARGETS, ESCALATE_AT, in(ofHours(3))).step(ASSIGN_CASE, TEAM, "17", ASSIGNEE, "4").starts();

        assertThat(aCase.task(HANDLE_CASE).getAssignee()).isEqualTo("4");
    }

    @Test
    void completingTheTaskEndsTheCaseAndItsTimers() {
        opened().completes(HANDLE_CASE);

        aCase.endsAt("Case resolved");
    }

    @Test
    void aCaseResolvedElsewhereEndsToo() {
        opened().hears(RESOLVED);

        aCase.endsAt("Handling ended");
    }

    @Test
    void everyReplyOfTheCustomerWakesTheCaseWhichStaysOpen() {
        opened().hears(CUSTOMER_REPLIED).hears(CUSTOMER_REPLIED);

        aCase.calls(SET_TARGETS, ASSIGN_CASE, WAKE_CASE, WAKE_CASE);
        aCase.waitsAt("Handle case");
        assertThat(aCase.reached("Case woken")).isTrue();
    }

    @Test
    void eachThresholdEscalatesOnceUntilNothingIsLeftToWatch() {
        opened()
                .step(ESCALATE_CASE, THRESHOLD_AHEAD, true, ESCALATE_AT, in(ofHours(4)))
                .step(ESCALATE_CASE, THRESHOLD_AHEAD, false);

        aCase.after(ofHours(3)).calls(SET_TARGETS, ASSIGN_CASE, ESCALATE_CASE);
        aCase.waitsAt("Handle case", "Next threshold reached");

        aCase.after(ofHours(1)).calls(SET_TARGETS, ASSIGN_CASE, ESCALATE_CASE, ESCALATE_CASE);
        aCase.waitsAt("Handle case");
        assertThat(aCase.reached("Nothing left to watch")).isTrue();
    }

    @Test
    void resolvingEndsTheWatchToo() {
        opened().step(ESCALATE_CASE, THRESHOLD_AHEAD, true, ESCALATE_AT, in(ofHours(4)));

        aCase.after(ofHours(3)).completes(HANDLE_CASE);

        aCase.endsAt("Case resolved");
    }

    @Test
    void wakingMovesTheTimerThatIsOpenToTheNewDate() {
        opened()
                .step(WAKE_CASE, moving(THRESHOLD_REACHED, 5))
                .step(ESCALATE_CASE, THRESHOLD_AHEAD, true, ESCALATE_AT, in(ofHours(6)))
                .step(WAKE_CASE, moving(NEXT_THRESHOLD_REACHED, 9));

        aCase.hears(CUSTOMER_REPLIED).after(ofHours(4)).waitsAt("Handle case");
        aCase.after(ofHours(1)).waitsAt("Handle case", "Next threshold reached");

        aCase.hears(CUSTOMER_REPLIED).after(ofHours(3)).calls(
                SET_TARGETS, ASSIGN_CASE, WAKE_CASE, ESCALATE_CASE, WAKE_CASE);
        aCase.after(ofHours(1)).calls(
                SET_TARGETS, ASSIGN_CASE, WAKE_CASE, ESCALATE_CASE, WAKE_CASE, ESCALATE_CASE);
    }

    private static JavaDelegate moving(String timer, int hoursAfterNine) {
        return execution -> {
            var at = Date.from(Rehearsal.MONDAY_NINE.plus(ofHours(hoursAfterNine)));
            execution.setVariable(ESCALATE_AT, at);
            var management = execution.getProcessEngineServices().getManagementService();
            var job = management.createJobQuery().processInstanceId(execution.getProcessInstanceId())
                    .activityId(timer).singleResult();
            management.recalculateJobDuedate(job.getId(), false);
        };
    }

    private static Rehearsal opened() {
        return aCase.step(SET_TARGETS, ESCALATE_AT, in(ofHours(3))).step(ASSIGN_CASE, TEAM, "17", ASSIGNEE, null)
                .starts();
    }
}
