package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the house remembers of a lead: who did what because of what, what the rules knew, and what is nobody's business. */
@Journey
class LeadStoryJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void fromTheFormToTheOwnerEachStepNamesTheOneThatItFollowsFrom() {
        Customer ana = town.customer("Ana");
        town.stranger().form("/public/forms/contact", "email", ana.address(), "firstName", "Ana", "company", "Ana SRL",
                "message", "Please send a quote");
        JsonNode lead = leadOf(ana);
        String subject = "lead:" + lead.path("id").asString();

        JsonNode scoring = decision(subject, "lead-scoring");
        JsonNode placing = decision(subject, "lead-assignment");
        JsonNode assigning = decision(subject, "assignment");
        assertThat(scoring.path("cause").isNull() || scoring.path("cause").isMissingNode()).as("a stranger began it").isTrue();
        assertThat(placing.path("cause").asString()).isEqualTo(name(scoring));
        assertThat(assigning.path("cause").asString()).isEqualTo(name(placing));

        List<JsonNode> changes = items("sam", "/audit?subject=" + subject);
        assertThat(changes.getFirst().path("kind").asString()).isEqualTo("created");
        assertThat(changes.stream().map(change -> change.path("through").asString()))
                .containsExactly("public", "process lead-intake", "process lead-intake", "process lead-intake");
        assertThat(change(changes, "score")).isEqualTo(name(scoring));
        assertThat(change(changes, "teamId")).isEqualTo(name(placing));
        assertThat(change(changes, "ownerId")).isEqualTo(name(assigning));

        String contact = lead.path("contact").asString().substring("contact:".length());
        List<JsonNode> timeline = items("sam", "/contacts/" + contact + "/timeline");
        assertThat(timeline.stream().map(entry -> entry.path("kind").asString())).containsExactly("assigned", "created");
        assertThat(timeline.getFirst().path("cause").asString()).isEqualTo(name(assigning));
        assertThat(timeline.getFirst().path("text").asString()).isEqualTo(lead.path("owner").asString());
        assertThat(timeline.getLast().path("text").asString()).isEqualTo("Please send a quote");

        town.colleague("sam").post("/leads/" + lead.path("id").asString() + "/activities", Map.of("kind", "call", "text", "Hello"));
        JsonNode touch = items("sam", "/audit?subject=" + subject).getLast();
        assertThat(touch.path("by").asString()).isEqualTo("sam");
        assertThat(touch.path("through").asString()).isEqualTo("api");
    }

    @Test
    void aCustomFieldIsTakenDecidesAndIsFilteredBy() {
        Colleague sam = town.colleague("sam");
        JsonNode rich = sam.post("/leads", lead("Rich", Map.of("budget", 15_000.5, "trade", "hotel", "anything", "goes")));
        JsonNode poor = sam.post("/leads", lead("Poor", Map.of("budget", 90, "trade", "hotel")));

        assertThat(rich.path("reasons").valueStream().map(reason -> reason.path("rule").asString()))
                .contains("A budget of 10000 or more is worth an afternoon");
        assertThat(rich.path("score").asInt()).isEqualTo(poor.path("score").asInt() + 20);
        assertThat(rich.path("custom").path("anything").asString()).isEqualTo("goes");
        assertThat(ids(sam.get("/leads?custom.budget=15000.50"))).contains(rich.path("id").asString())
                .doesNotContain(poor.path("id").asString());
        assertThat(ids(sam.get("/leads?custom.trade=hotel&custom.budget=90"))).containsExactly(poor.path("id").asString());
        assertThat(ids(sam.get("/leads?custom.trade=moon"))).isEmpty();

        var refused = sam.tryPost("/leads", lead("Odd", Map.of("budget", "plenty", "trade", "moon")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("custom.budget", "custom.trade", "hotel, office");
    }

    /** A person's words and names are in their records, which can be erased; what the rules knew is kept for ever. */
    @Test
    void theLogOfDecisionsHoldsNothingThatAPersonWrote() {
        Customer wilhelmina = town.customer("Wilhelmina");
        JsonNode lead = town.colleague("sam").post("/leads", Map.of("email", wilhelmina.address(), "firstName", "Wilhelmina",
                "lastName", "Quackenbush", "phone", "+40213987654", "company", "Zyxwv Foundry", "message",
                "My grandmother Ermintrude wants a quote", "custom", Map.of("nickname", "Snookums", "budget", 4711, "trade", "hotel")));
        wilhelmina.writes("support@baton.example", "Chandelier of Ermintrude", "It hangs in Bartholomew Lane and is broken.");
        JsonNode one = soon("the case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + wilhelmina.address())));
        town.colleague("sam").post("/cases", Map.of("contact", Map.of("email", wilhelmina.address()), "subject", "Bartholomew",
                "text", "Ermintrude", "custom", Map.of("serialNumber", "Snookums-1")));

        List<String> log = jdbc.sql("select concat(facts, outcome) from decision_log").query(String.class).list();

        JsonNode known = decision("lead:" + lead.path("id").asString(), "lead-scoring").path("facts").path("custom");
        assertThat(known.propertyNames()).as("what can be about nobody").containsExactlyInAnyOrder("budget", "trade");
        assertThat(items("sam", "/decisions?subject=case:" + one.path("id").asString())).isNotEmpty();
        assertThat(log).hasSizeGreaterThan(4).allSatisfy(row -> assertThat(row.toLowerCase()).doesNotContain(
                "wilhelmina", "quackenbush", "40213987654", "zyxwv", "ermintrude", "snookums", "bartholomew", "chandelier"));
    }

    private Map<String, Object> lead(String name, Map<String, Object> custom) {
        return Map.of("email", town.customer(name).address(), "custom", custom);
    }

    private JsonNode leadOf(Customer customer) {
        return items("sam", "/leads?limit=500").stream().filter(lead -> lead.path("email").asString().equals(customer.address()))
                .findFirst().orElseThrow();
    }

    private JsonNode decision(String subject, String key) {
        return items("sam", "/decisions?subject=" + subject).stream()
                .filter(one -> one.path("decision").asString().equals(key)).findFirst().orElseThrow();
    }

    private List<JsonNode> items(String who, String path) {
        return town.colleague(who).get(path).path("items").valueStream().toList();
    }

    private static String change(List<JsonNode> changes, String field) {
        Stream<JsonNode> about = changes.stream().filter(change -> change.path("kind").asString().equals("changed")
                && change.path("changes").has(field));
        return about.findFirst().orElseThrow(() -> new AssertionError("No change of " + field + " in " + changes))
                .path("cause").asString();
    }

    private static String name(JsonNode decision) {
        return "decision:" + decision.path("id").asString();
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items").valueStream().map(one -> one.path("id").asString()).toList();
    }
}
