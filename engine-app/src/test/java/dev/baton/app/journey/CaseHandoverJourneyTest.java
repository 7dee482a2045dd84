package dev.baton.app.journey;

import static dev.baton.app.journey.Crews.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Crews.Crew;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Cases are given to a person or back to the list, many in one call, and each says what became of it. */
@Journey
class CaseHandoverJourneyTest {

    @Autowired Town town;
    @Autowired Crews crews;

    private Crew crew;

    @BeforeEach
    void aTeam() {
        crew = crews.of("lea", "ann", "ben");
    }

    @Test
    void eachIsGivenByItselfAndWhatCannotBeSaysWhy() {
        JsonNode one = crew.opened("ann", "normal");
        JsonNode stale = crew.opened("ann", "normal");
        JsonNode over = crew.opened("ann", "normal");
        crew.at("ann").put("/cases/" + id(stale) + "/waiting", Map.of());
        crew.at("ann").post("/cases/" + id(over) + "/resolution", Map.of("code", "solved"));

        List<JsonNode> rows = given("lea", Map.of("owner", login("ben"), "cases", List.of(seen(one), seen(stale), Map.of("id", id(over)), Map.of("id", "4711"))));

        assertThat(rows).extracting(row -> row.path("outcome").asString()).containsExactly("done", "overtaken", "refused", "refused");
        assertThat(rows.get(1).path("reason").asString()).contains("Somebody was faster");
        assertThat(rows.get(2).path("reason").asString()).contains("resolved");
        assertThat(rows.get(3).path("reason").asString()).isNotEmpty();
        assertThat(crew.owner(one)).isEqualTo("ben");
        assertThat(rows.get(0).path("version").asInt()).isEqualTo(crew.at("ben").get("/cases/" + id(one)).path("version").asInt());
        assertThat(crew.at("ben").get("/tasks?scope=mine&subject=" + subject(one)).path("items")).hasSize(1);
        assertThat(crew.owner(stale)).isEmpty();
    }

    /** The trace says who gave it and when; the audit names that as the cause. */
    @Test
    void aGiftByHandCountsAndIsToldWithItsGiver() {
        crew.isCounted("ben");
        JsonNode urgent = crew.opened("ann", "urgent");
        assertThat(crew.owner(urgent)).isEqualTo("ann");

        given("lea", asked("ben", urgent));

        assertThat(crew.given("ben")).as("an urgent one weighs two").isEqualTo(2);
        JsonNode decision = crew.decision("ben", urgent, "assignment");
        assertThat(decision.at("/outcome/person").asString()).isEqualTo(crew.who("ben").id().toString());
        assertThat(decision.at("/outcome/by").asString()).isEqualTo(crew.who("lea").id().toString());
        assertThat(decision.path("at").asString()).isNotEmpty();
        assertThat(crew.page("ben", urgent)).contains("Why this person?", "given by hand by ").doesNotContain("Has the least open work");
        String last = town.colleague("ada").get("/audit?subject=" + subject(urgent)).path("items").valueStream().toList().getLast().toString();
        assertThat(last).contains("ownerId", "decision:" + decision.path("id").asString());
    }

    @Test
    void whoDoesNotLeadTheTeamGivesOnlyWhatTheyHaveAndNobodyOutsideTheTeamGetsIt() {
        Crew others = crews.of("max", "eve");
        JsonNode one = crew.opened("ann", "normal");

        assertThat(given("ann", asked("ben", one)).getFirst().path("reason").asString()).contains("Only who leads");
        assertThat(given("ann", asked("ann", one)).getFirst().path("outcome").asString()).as("what nobody has one may take").isEqualTo("done");
        assertThat(given("ben", asked("ben", one)).getFirst().path("outcome").asString()).isEqualTo("refused");
        assertThat(given("lea", Map.of("owner", others.who("eve").login(), "cases", List.of(seenNow(one)))).getFirst().path("reason").asString())
                .contains("not in that team");
        assertThat(crew.at("lea").tryPost("/cases/assignments", Map.of("owner", "mia", "cases", List.of(seenNow(one)))).body())
                .as("mia writes to customers and sees no case").contains("does not work with such records");
        assertThat(others.at("eve").post("/cases/assignments", asked("ann", one)).path("items").get(0).path("owner").isNull())
                .as("eve does not see it").isTrue();
        assertThat(given("ann", asked("ben", one)).getFirst().path("outcome").asString()).isEqualTo("done");
        assertThat(crew.owner(one)).isEqualTo("ben");
    }

    @Test
    void whoHasItGivesItBackToTheListAndTakesItAgainForTheSameTurn() {
        crew.isCounted("ann");
        JsonNode one = crew.opened("ann", "normal");
        given("ann", asked("ann", one));

        JsonNode row = given("ann", Map.of("toList", true, "cases", List.of(seenNow(one)))).getFirst();
        assertThat(row.path("reason").asString()).startsWith("It waits in the list of");
        assertThat(crew.owner(one)).isEmpty();
        given("ann", asked("ann", one));

        assertThat(crew.owner(one)).isEqualTo("ann");
        assertThat(crew.given("ann")).isEqualTo(1);
        assertThat(given("ben", Map.of("toList", true, "cases", List.of(seenNow(one)))).getFirst().path("outcome").asString()).isEqualTo("refused");
    }

    @Test
    void aCallThatIsRepeatedGivesOnceAndTooManyAreRefused() {
        JsonNode one = crew.opened("ann", "normal");
        Colleague lea = crew.at("lea");

        var first = lea.tryPost("/cases/assignments", asked("ben", one), "Idempotency-Key", "give-" + id(one));
        var again = lea.tryPost("/cases/assignments", asked("ben", one), "Idempotency-Key", "give-" + id(one));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());

        Map<String, Object> many = new HashMap<>(Map.of("owner", login("ben"), "cases", IntStream.range(0, 201).mapToObj(n -> Map.of("id", "" + (n + 1))).toList()));
        assertThat(lea.tryPost("/cases/assignments", many).statusCode()).isEqualTo(400);
        assertThat(lea.tryPost("/cases/assignments", Map.of("owner", "nobody", "cases", List.of(Map.of("id", id(one))))).body()).contains("nobody");
        assertThat(lea.tryPost("/cases/assignments", Map.of("cases", List.of(Map.of("id", id(one))))).statusCode()).isEqualTo(400);
    }

    private Map<String, Object> asked(String owner, JsonNode one) {
        return Map.of("owner", login(owner), "cases", List.of(Map.of("id", id(one))));
    }

    private Map<String, Object> seen(JsonNode one) {
        return Map.of("id", id(one), "version", one.path("version").asInt());
    }

    private Map<String, Object> seenNow(JsonNode one) {
        return seen(crew.at("lea").get("/cases/" + id(one)));
    }

    private List<JsonNode> given(String by, Map<String, ?> asked) {
        return crew.at(by).post("/cases/assignments", asked).path("items").valueStream().toList();
    }

    private String login(String name) {
        return crew.who(name).login();
    }

    private static String id(JsonNode one) {
        return one.path("id").asString();
    }
}
