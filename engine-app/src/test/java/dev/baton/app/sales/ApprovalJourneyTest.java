package dev.baton.app.sales;

import static dev.baton.app.sales.Quoting.approval;
import static dev.baton.app.sales.Quoting.body;
import static dev.baton.app.sales.Quoting.id;
import static dev.baton.app.sales.Quoting.levels;
import static dev.baton.app.sales.Quoting.read;
import static dev.baton.app.sales.Quoting.reasons;
import static dev.baton.app.sales.Quoting.submitted;
import static dev.baton.app.sales.Quoting.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.processes.Approval;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A quote with a discount on its way past those who have to say yes. */
@Journey
class ApprovalJourneyTest {

    @Autowired Town town;
    @Autowired RuntimeService engine;
    @Autowired ManagementService jobs;
    @Autowired MeterRegistry meters;

    private Colleague alice;
    private Colleague sam;
    private Colleague ada;

    @BeforeEach
    void people() {
        alice = town.colleague("alice");
        sam = town.colleague("sam");
        ada = town.colleague("ada");
    }

    @Test
    void tenPercentPassAtOnce() {
        JsonNode quote = submitted(alice, "10");

        assertThat(text(quote, "status")).isEqualTo("approved");
        assertThat(quote.path("approvals")).isEmpty();
        assertThat(reasons(quote)).containsExactly("A discount of at most 10 percent passes at once");
        assertThat(quote.path("totals").path("total").asString()).isEqualTo("9000.00");
        assertThat(quote.path("totals").path("discount").asString()).isEqualTo("1000.00");
    }

    @Test
    void atTwentyPercentTheManagerDecides() {
        JsonNode quote = submitted(alice, "20");
        assertThat(text(quote, "status")).isEqualTo("inApproval");
        assertThat(levels(quote)).containsExactly("1 [sam] open");

        decide(sam, quote, Map.of("decision", "approved"));

        JsonNode approved = read(alice, quote);
        assertThat(text(approved, "status")).isEqualTo("approved");
        assertThat(levels(approved)).containsExactly("1 [sam] approved");
        assertThat(approved.path("approvals").get(0).path("by").asString()).isEqualTo("sam");
        assertThat(approved.path("approvals").get(0).path("at").asString()).isNotEmpty();
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(approval(approved)).count()).isZero();
    }

    @Test
    void atThirtyFivePercentTheManagersManagerDecidesAfterTheManager() {
        JsonNode quote = submitted(alice, "35");
        assertThat(levels(quote)).containsExactly("1 [sam] open", "2 [] waiting");
        assertThat(ada.tryGet("/quotes/" + id(quote)).statusCode()).isEqualTo(200);

        decide(sam, quote, Map.of("decision", "approved"));
        assertThat(text(read(alice, quote), "status")).isEqualTo("inApproval");
        assertThat(levels(read(alice, quote))).containsExactly("1 [sam] approved", "2 [ada] open");
        decide(ada, quote, Map.of("decision", "approved"));

        assertThat(text(read(alice, quote), "status")).isEqualTo("approved");
    }

    @Test
    void whoRejectsSaysWhy() {
        JsonNode quote = submitted(alice, "35");
        var silent = tryDecide(sam, sam.taskAbout(approval(quote)), Map.of("decision", "rejected"));
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body()).contains("reason");

        decide(sam, quote, Map.of("decision", "rejected", "reason", "Twenty is the most 🙂"));

        JsonNode rejected = read(alice, quote);
        assertThat(text(rejected, "status")).isEqualTo("rejected");
        assertThat(levels(rejected)).containsExactly("1 [sam] rejected", "2 [] notNeeded");
        assertThat(rejected.path("approvals").get(0).path("reason").asString()).isEqualTo("Twenty is the most 🙂");
    }

    @Test
    void whatIsSentBackIsADraftAgainAndItsNextSubmissionANewApproval() {
        JsonNode quote = submitted(alice, "35");
        decide(sam, quote, Map.of("decision", "sentBack", "reason", "Try twenty first"));
        assertThat(text(read(alice, quote), "status")).isEqualTo("draft");

        alice.put("/quotes/" + id(quote), body("20"));
        JsonNode again = alice.post("/quotes/" + id(quote) + "/submission", Map.of());

        assertThat(text(again, "status")).isEqualTo("inApproval");
        assertThat(levels(again)).containsExactly("1 [sam] sentBack", "2 [] notNeeded", "1 [sam] open");
        assertThat(again.path("approvals").get(0).path("approval")).isNotEqualTo(again.path("approvals").get(2).path("approval"));
    }

    @Test
    void nobodyDecidesAboutTheirOwn() {
        JsonNode quote = submitted(sam, "20");

        assertThat(levels(quote)).containsExactly("1 [ada] open");
        assertThat(sam.get("/tasks?scope=all&subject=" + approval(quote)).path("items")).isEmpty();
        decide(ada, quote, Map.of("decision", "approved"));
        assertThat(text(read(sam, quote), "status")).isEqualTo("approved");
    }

    @Test
    void anAdminWithNobodyAboveReadsThatNobodyMayDecide() {
        JsonNode draft = ada.post("/quotes", body("20"));

        var refused = ada.tryPost("/quotes/" + id(draft) + "/submission", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("no other administrator");
        assertThat(text(read(ada, draft), "status")).isEqualTo("draft");
    }

    @Test
    void anAdminWhoSeesTheTaskCannotDecideInAnothersPlace() {
        JsonNode quote = submitted(alice, "20");
        JsonNode task = ada.taskAbout(approval(quote));

        assertThat(tryDecide(ada, task, Map.of("decision", "approved")).statusCode()).isEqualTo(409);
        assertThat(ada.tryPut("/tasks/" + id(task) + "/claim", Map.of()).statusCode()).isEqualTo(409);
        assertThat(text(read(alice, quote), "status")).isEqualTo("inApproval");
    }

    @Test
    void whoLetsItLieIsPassedOverAndCannotDecideAnyMore() {
        JsonNode quote = submitted(alice, "20");
        JsonNode stale = sam.taskAbout(approval(quote));

        fireTimer(quote);

        assertThat(levels(read(alice, quote))).containsExactly("1 [ada] open");
        assertThat(read(alice, quote).path("approvals").get(0).path("passedOver").get(0).asString()).isEqualTo("sam");
        var late = tryDecide(sam, stale, Map.of("decision", "approved"));
        assertThat(late.statusCode()).isEqualTo(409);
        decide(ada, quote, Map.of("decision", "approved"));
        assertThat(text(read(alice, quote), "status")).isEqualTo("approved");
    }

    @Test
    void whenEverybodyLetsItLieTheLastOneIsAskedAgain() {
        JsonNode quote = submitted(alice, "35");
        fireTimer(quote);
        fireTimer(quote);

        assertThat(levels(read(alice, quote))).containsExactly("1 [ada] open", "2 [] waiting");
        decide(ada, quote, Map.of("decision", "approved"));
        decide(ada, quote, Map.of("decision", "approved"));
        assertThat(text(read(alice, quote), "status")).isEqualTo("approved");
    }

    @Test
    void whatIsTakenBackNeedsNoAnswer() {
        JsonNode quote = submitted(alice, "20");
        JsonNode stale = sam.taskAbout(approval(quote));

        alice.delete("/quotes/" + id(quote) + "/submission");

        assertThat(text(read(alice, quote), "status")).isEqualTo("draft");
        assertThat(levels(read(alice, quote))).containsExactly("1 [sam] withdrawn");
        assertThat(tryDecide(sam, stale, Map.of("decision", "approved")).statusCode()).isEqualTo(409);
        assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(approval(read(alice, quote))).count()).isZero();
    }

    @Test
    void aDecisionIsTakenOnce() {
        JsonNode quote = submitted(alice, "35");
        JsonNode task = sam.taskAbout(approval(quote));
        decide(sam, quote, Map.of("decision", "approved"));

        var again = tryDecide(sam, task, Map.of("decision", "approved"));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(levels(read(alice, quote))).containsExactly("1 [sam] approved", "2 [ada] open");
    }

    /** Polling of the other parts of the application is counted along; so this is printed, and not a limit. */
    @Test
    void countsItsStatements() {
        JsonNode draft = alice.post("/quotes", body("20"));
        double before = statements();
        JsonNode quote = alice.post("/quotes/" + id(draft) + "/submission", Map.of());
        double submitted = statements();
        JsonNode task = sam.taskAbout(approval(quote));
        double found = statements();
        sam.complete(task, Map.of("decision", "approved"));

        System.out.printf("SQL statements: submission at 20 percent %.0f, decision %.0f%n", submitted - before,
                statements() - found);
        assertThat(submitted - before).isPositive();
    }

    private double statements() {
        return meters.get("baton.sql.statements").functionCounter().count();
    }

    private static JsonNode decide(Colleague approver, JsonNode quote, Map<String, ?> values) {
        return approver.complete(approver.taskAbout(approval(read(approver, quote))), values);
    }

    private static HttpResponse<String> tryDecide(Colleague approver, JsonNode task, Map<String, ?> values) {
        return approver.tryPost("/tasks/" + id(task) + "/completion", Map.of("values", values));
    }

    private void fireTimer(JsonNode quote) {
        String instance = engine.createProcessInstanceQuery().processInstanceBusinessKey(approval(quote)).singleResult().getId();
        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).activityId(Approval.Timers.DEADLINE_PASSED)
                .singleResult().getId());
    }
}
