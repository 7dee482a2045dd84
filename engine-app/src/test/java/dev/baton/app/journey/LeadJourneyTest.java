package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A lead from its arrival to its owner and to what became of it. */
@Journey
class LeadJourneyTest {

    @Autowired Town town;

    @Test
    void aLeadFromTheApiIsScoredWithReasonsThatAddUpAndAssigned() {
        JsonNode lead = post(town.customer("Elena"), Map.of("company", "Dacia Plant", "employees", 120,
                "phone", "+40213000000", "message", "Please send a quote for 40 lamps"));

        assertThat(lead.path("status").asString()).isEqualTo("assigned");
        assertThat(lead.path("owner").asString()).isNotEmpty();
        int points = lead.path("reasons").valueStream().mapToInt(reason -> reason.path("points").asInt()).sum();
        assertThat(Math.clamp(points, 0, 100)).isEqualTo(lead.path("score").asInt());
        assertThat(lead.path("firstContactBy").asString()).isNotEmpty();
        JsonNode task = town.colleague("sam").taskAbout("lead:" + lead.path("id").asString());
        assertThat(task.path("assignee").asString()).isEqualTo(lead.path("owner").asString());
    }

    @Test
    void theWebFormMakesALeadAsTheApiDoes() {
        Customer nora = town.customer("Nora");

        var answer = town.stranger().form("/public/forms/contact", "email", nora.address(), "firstName", "Nora",
                "company", "Nora Ltd", "message", "I need lamps", "consents", "marketing");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(town.colleague("sam").get("/leads").path("items").valueStream()
                .map(lead -> lead.path("email").asString())).contains(nora.address());
    }

    @Test
    void whatIsSaidToHaveHappenedInTheFutureHappenedWhenItWasSaid() {
        Colleague sam = town.colleague("sam");

        JsonNode lead = sam.post("/leads", Map.of("email", town.customer("Future").address(), "firstSeenAt", "2999-01-01T00:00:00Z",
                "consents", List.of(Map.of("purpose", "marketing", "at", "2999-01-01T00:00:00Z"))));

        assertThat(lead.path("firstSeenAt").asString()).isEqualTo(lead.path("createdAt").asString());
        String consents = "/contacts/" + lead.path("contact").asString().substring("contact:".length()) + "/consents";
        assertThat(sam.get(consents).path("items").get(0).path("at").asString()).isLessThan("2999");
    }

    @Test
    void aBrokenAddressAnOverlongFieldAndAnUnknownPropertyAreToldAndNothingIsKept() {
        Colleague sam = town.colleague("sam");

        var broken = sam.tryPost("/leads", Map.of("email", "not an address", "firstName", "x".repeat(101)));
        var unknown = sam.tryPost("/leads", Map.of("email", "a@b.example", "colour", "red"));

        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("email", "firstName");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("colour");
        assertThat(sam.get("/leads").path("items").valueStream().map(lead -> lead.path("email").asString()))
                .doesNotContain("a@b.example", "not an address");
    }

    @Test
    void aTouchEndsTheWaitAndCompletingTheTaskSaysWhatBecameOfIt() {
        JsonNode lead = post(town.customer("Radu"), Map.of("company", "Radu SRL"));
        String path = "/leads/" + lead.path("id").asString();
        Colleague sam = town.colleague("sam");

        JsonNode touched = sam.post(path + "/activities", Map.of("kind", "call", "text", "Wants a quote"));
        assertThat(touched.path("status").asString()).isEqualTo("working");
        sam.complete(sam.taskAbout("lead:" + lead.path("id").asString()), Map.of("outcome", "qualified"));

        assertThat(sam.get(path).path("status").asString()).isEqualTo("qualified");
    }

    @Test
    void leadsThatComeAtOnceAreSharedOutEvenly() throws Exception {
        try (var clients = Executors.newFixedThreadPool(8)) {
            List<Callable<JsonNode>> calls = IntStream.range(0, 16).<Callable<JsonNode>>mapToObj(i ->
                    () -> post(town.customer("Crowd"), Map.of("company", "Crowd " + i))).toList();

            var owners = clients.invokeAll(calls).stream().map(answer -> {
                try {
                    return answer.get().path("owner").asString();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();

            assertThat(owners).doesNotContain("");
        }
    }

    private JsonNode post(Customer who, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("email", who.address());
        body.put("firstName", "Test");
        return town.colleague("sam").post("/leads", body);
    }
}
