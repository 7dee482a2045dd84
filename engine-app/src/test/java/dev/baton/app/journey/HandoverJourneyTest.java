package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many leads are given to one person in one call, and each says what became of it. */
@Journey
class HandoverJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private Colleague sam;

    @BeforeEach
    void atTheDesk() {
        sam = town.colleague("sam");
    }

    @Test
    void eachIsGivenByItselfAndWhatCannotBeSaysWhy() {
        JsonNode one = lead();
        JsonNode stale = lead();
        JsonNode over = lead();
        String to = other(one);
        sam.post("/leads/" + id(stale) + "/activities", Map.of("kind", "note", "text", "Called back"));
        sam.complete(sam.taskAbout("lead:" + id(over)), Map.of("outcome", "disqualified"));

        List<JsonNode> rows = given(Map.of("owner", to, "leads", List.of(Map.of("id", id(one), "version", one.path("version").asInt()),
                Map.of("id", id(stale), "version", stale.path("version").asInt()), Map.of("id", id(over)), Map.of("id", "4711"))));

        assertThat(rows).extracting(row -> row.path("outcome").asString()).containsExactly("done", "overtaken", "refused", "refused");
        assertThat(rows.get(0).path("owner").asString()).isEqualTo(to);
        assertThat(rows.get(1).path("reason").asString()).contains("Somebody was faster");
        assertThat(rows.get(2).path("reason").asString()).contains("not for us");
        assertThat(rows.get(3).path("reason").asString()).isNotEmpty();
        assertThat(now(one).path("owner").asString()).isEqualTo(to);
        assertThat(sam.taskAbout("lead:" + id(one)).path("assignee").asString()).isEqualTo(to);
        assertThat(now(stale).path("owner")).isEqualTo(stale.path("owner"));
        assertThat(town.colleague("ada").get("/audit?subject=lead:" + id(one)).path("items").valueStream().toList().getLast().toString())
                .contains("ownerId", "sam");
        assertThat(sam.get("/decisions?subject=lead:" + id(one)).path("items").valueStream()
                .filter(decision -> decision.path("decision").asString().equals("assignment")).map(decision -> decision.path("outcome").toString()))
                .as("the reasons of before are not why they have it now").anyMatch(outcome -> outcome.contains("\"by\""));
    }

    @Test
    void whoDoesNotLeadTheTeamGivesOnlyWhatTheyHaveAndNobodyOutsideTheTeamGetsIt() {
        JsonNode one = lead();
        String owner = one.path("owner").asString();
        Colleague bystander = town.colleague(other(one));

        assertThat(sam.post("/leads/assignments", asked("carol", one)).path("items").get(0).path("reason").asString()).contains("not in that team");
        assertThat(bystander.post("/leads/assignments", asked(other(one), one)).path("items").get(0).path("outcome").asString()).isEqualTo("refused");
        assertThat(town.colleague("carol").post("/leads/assignments", asked("carol", one)).path("items").get(0).has("owner"))
                .as("carol does not see it").isTrue();
        assertThat(town.colleague("carol").post("/leads/assignments", asked("carol", one)).path("items").get(0).path("owner").isNull()).isTrue();
        assertThat(now(one).path("owner").asString()).isEqualTo(owner);

        assertThat(town.colleague(owner).post("/leads/assignments", asked(other(one), one)).path("items").get(0).path("outcome").asString()).isEqualTo("done");
        assertThat(now(one).path("owner").asString()).isEqualTo(other(one));
    }

    @Test
    void theRulesChooseSomebodyElseOnceMoreAndTheTraceSaysIt() {
        JsonNode one = lead();

        JsonNode row = given(Map.of("byRules", true, "leads", List.of(Map.of("id", id(one))))).getFirst();

        assertThat(row.path("outcome").asString()).isEqualTo("done");
        assertThat(row.path("owner").asString()).isNotEqualTo(one.path("owner").asString());
        assertThat(sam.get("/decisions?subject=lead:" + id(one)).path("items").valueStream()
                .filter(decision -> decision.path("decision").asString().equals("assignment")).count()).isEqualTo(2);
    }

    @Test
    void whatTheRulesGiveToAnotherTeamWaitsInItsList() {
        JsonNode one = lead();
        assertThat(sam.taskAbout("lead:" + id(one)).path("team").asString()).isEqualTo("sales");
        jdbc.sql("update crm_lead set wanted_team_id = (select id from team where team_key = 'support') where id = ?").param(Long.valueOf(id(one))).update();

        JsonNode row = given(Map.of("byRules", true, "leads", List.of(Map.of("id", id(one))))).getFirst();

        assertThat(row.path("outcome").asString()).as(row.toString()).isEqualTo("done");
        assertThat(now(one).path("team").asString()).isEqualTo("support");
        assertThat(sam.taskAbout("lead:" + id(one)).path("team").asString()).isEqualTo("support");
    }

    @Test
    void aCallThatIsRepeatedGivesOnceAndTooManyAreRefused() {
        JsonNode one = lead();
        String to = other(one);

        var first = sam.tryPost("/leads/assignments", asked(to, one), "Idempotency-Key", "give-" + id(one));
        var again = sam.tryPost("/leads/assignments", asked(to, one), "Idempotency-Key", "give-" + id(one));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());

        Map<String, Object> many = new HashMap<>(Map.of("owner", to, "leads", IntStream.range(0, 201).mapToObj(n -> Map.of("id", "" + (n + 1))).toList()));
        assertThat(sam.tryPost("/leads/assignments", many).statusCode()).isEqualTo(400);
        assertThat(sam.tryPost("/leads/assignments", asked("nobody", one)).body()).contains("nobody");
        assertThat(sam.tryPost("/leads/assignments", Map.of("leads", List.of(Map.of("id", id(one))))).statusCode()).isEqualTo(400);
    }

    private JsonNode lead() {
        return sam.post("/leads", Map.of("email", town.customer("Many").address(), "company", "Many Lamps"));
    }

    private Map<String, Object> asked(String owner, JsonNode lead) {
        return Map.of("owner", owner, "leads", List.of(Map.of("id", id(lead))));
    }

    private List<JsonNode> given(Map<String, ?> asked) {
        return sam.post("/leads/assignments", asked).path("items").valueStream().toList();
    }

    private JsonNode now(JsonNode lead) {
        return sam.get("/leads/" + id(lead));
    }

    private static String other(JsonNode lead) {
        return lead.path("owner").asString().equals("bob") ? "alice" : "bob";
    }

    private static String id(JsonNode lead) {
        return lead.path("id").asString();
    }
}
