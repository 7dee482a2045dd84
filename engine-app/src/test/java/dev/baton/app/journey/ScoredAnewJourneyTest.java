package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The score of a lead follows what is known of it, and the line in the inbox follows the score. */
@Journey
class ScoredAnewJourneyTest {

    private static final String BIG = "A company of more than 50 people is worth a call";
    private static final String CONSENT = "Who agreed to hear from us may be reminded";

    @Autowired Town town;

    private Colleague sam;

    @BeforeEach
    void atTheDesk() {
        sam = town.colleague("sam");
    }

    @Test
    void aConsentAndItsWithdrawalCountOnce() {
        JsonNode lead = captured(town.customer("Yes"));
        String consents = "/contacts/" + lead.path("contact").asString().substring("contact:".length()) + "/consents";

        sam.post(consents, Map.of("purpose", "marketing"));
        assertThat(now(lead).path("score").asInt()).isEqualTo(15);
        assertThat(reasons(now(lead))).contains(CONSENT);
        JsonNode version = now(lead).path("version");
        sam.post(consents, Map.of("purpose", "marketing"));
        sam.post(consents, Map.of("purpose", "survey"));
        assertThat(scorings(lead)).as("the same for the same reasons").isEqualTo(2);
        assertThat(now(lead).path("version")).isEqualTo(version);

        sam.post(consents, Map.of("purpose", "marketing", "given", false));
        assertThat(now(lead).path("score").asInt()).isEqualTo(10);
        assertThat(reasons(now(lead))).doesNotContain(CONSENT);
    }

    @Test
    void aMailThatAsksForAnOfferMakesItMoreUrgent() {
        Customer kind = town.customer("Kind");
        JsonNode lead = captured(kind);
        sam.post(path(lead) + "/mails", Map.of("text", "How may we help you?"));

        kind.answers(kind.inbox(1).getFirst(), "Please send us an offer for twenty lamps.");

        JsonNode scored = soon("the score", () -> now(lead).path("score").asInt() == 35 ? now(lead) : null);
        assertThat(scored.path("grade").asString()).isEqualTo("C");
        JsonNode task = sam.taskAbout(ref(lead));
        assertThat(task.path("priority").asInt()).isEqualTo(35);
        assertThat(reasons(task)).contains("Who asks for a price or an offer wants to buy", "Twenty points or more make a C");
    }

    @Test
    void whatIsKnownBetterIsScoredAnewAndTheLineSaysIt() {
        JsonNode lead = captured(town.customer("Grow"));

        JsonNode edited = patched(lead, Map.of("employees", 800, "company", "Growing Lamps", "custom", Map.of("budget", 12_000)));

        assertThat(edited.path("score").asInt()).isEqualTo(60);
        assertThat(edited.path("grade").asString()).isEqualTo("A");
        assertThat(reasons(edited)).contains(BIG, "A budget of 10000 or more is worth an afternoon");
        JsonNode task = sam.taskAbout(ref(lead));
        assertThat(task.path("priority").asInt()).isEqualTo(60);
        assertThat(reasons(task)).contains(BIG);
        assertThat(sam.get("/leads?custom.budget=12000").path("items").valueStream().map(one -> one.path("id").asString()))
                .contains(lead.path("id").asString());

        JsonNode same = patched(lead, Map.of("employees", 800, "company", "Growing Lamps"));
        assertThat(same.path("version")).as("nothing changed, nothing was written").isEqualTo(edited.path("version"));
        assertThat(scorings(lead)).isEqualTo(2);
        Map<String, Object> gone = new HashMap<>();
        gone.put("employees", null);
        assertThat(patched(lead, gone).path("score").asInt()).isEqualTo(30);
        assertThat(patched(lead, Map.of("firstName", "Ann")).path("company").asString()).isEqualTo("Growing Lamps");
        assertThat(scorings(lead)).as("a name is no fact").isEqualTo(3);
    }

    @Test
    void aWrongFieldIsRefusedAndWhatIsOverIsNotScoredAnew() {
        JsonNode lead = captured(town.customer("Done"));

        assertThat(sam.tryPatch(path(lead), Map.of("employees", -1)).statusCode()).isEqualTo(400);
        assertThat(sam.tryPatch(path(lead), Map.of("custom", Map.of("budget", "plenty"))).body()).contains("custom.budget");
        assertThat(sam.tryPatch(path(lead), Map.of("email", "other@customer.example")).statusCode()).isEqualTo(400);
        assertThat(now(lead).path("version")).isEqualTo(lead.path("version"));

        sam.complete(sam.taskAbout(ref(lead)), Map.of("outcome", "qualified"));
        assertThat(patched(lead, Map.of("employees", 800)).path("score").asInt()).isEqualTo(10);
    }

    /** Ten points: a company. */
    private JsonNode captured(Customer who) {
        return sam.post("/leads", Map.of("email", who.address(), "company", "Lamps", "firstName", "Test"));
    }

    private JsonNode patched(JsonNode lead, Map<String, ?> change) {
        return sam.patch(path(lead), change);
    }

    private JsonNode now(JsonNode lead) {
        return sam.get(path(lead));
    }

    private long scorings(JsonNode lead) {
        return sam.get("/decisions?subject=" + ref(lead)).path("items").valueStream()
                .filter(one -> one.path("decision").asString().equals("lead-scoring")).count();
    }

    private static List<String> reasons(JsonNode one) {
        return one.path("reasons").valueStream().map(reason -> reason.path("rule").asString()).toList();
    }

    private static String ref(JsonNode lead) {
        return "lead:" + lead.path("id").asString();
    }

    private static String path(JsonNode lead) {
        return "/leads/" + lead.path("id").asString();
    }
}
