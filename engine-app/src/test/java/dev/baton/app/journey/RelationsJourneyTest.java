package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accounts are known better, people are something to each other and to a sale, and others are after it, too. */
@Journey
class RelationsJourneyTest {

    @Autowired Town town;

    private Colleague sam;
    private String some;
    private String account;
    private String sale;
    private String ana;
    private String ion;

    @BeforeEach
    void aSaleAndTwoPeople() {
        sam = town.colleague("sam");
        some = UUID.randomUUID().toString().substring(0, 6);
        String lead = "/leads/" + sam.post("/leads", Map.of("email", "ana@tie-" + some + ".example", "firstName", "Ana")).path("id").asString();
        JsonNode done = sam.post(lead + "/conversion", Map.of("account", Map.of("name", "Tie " + some), "opportunity", Map.of("name", "Rope " + some)));
        account = done.path("account").asString();
        sale = done.path("opportunity").asString();
        ana = done.path("contact").asString();
        ion = sam.post("/contacts", Map.of("email", "ion@tie-" + some + ".example", "firstName", "Ion")).path("id").asString();
    }

    @Test
    void whoIsWhatToWhomIsToldOnceAndSeenFromBothEnds() {
        JsonNode told = sam.post("/contacts/" + ana + "/relationships", Map.of("kind", "decisionMaker", "to", "opportunity:" + sale, "note", "Signs"));
        JsonNode again = sam.post("/opportunities/" + sale + "/relationships", Map.of("kind", "decisionMaker", "contact", "contact:" + ana));
        sam.post("/contacts/" + ana + "/relationships", Map.of("kind", "partner", "to", "contact:" + ion));
        sam.post("/contacts/" + ion + "/relationships", Map.of("kind", "partner", "to", "contact:" + ana));

        JsonNode better = sam.post("/contacts/" + ana + "/relationships", Map.of("kind", "decisionMaker", "to", "opportunity:" + sale, "note", "Signs all"));

        assertThat(id(again)).isEqualTo(id(told));
        assertThat(again.path("note").asString()).isEqualTo("Signs");
        assertThat(id(better)).isEqualTo(id(told));
        assertThat(better.path("note").asString()).isEqualTo("Signs all");
        assertThat(names("/opportunities/" + sale)).containsExactly("Ana");
        assertThat(names("/contacts/" + ana)).containsExactly("Rope " + some, "Ion");
        assertThat(names("/contacts/" + ion)).as("partners are so to each other").containsExactly("Ana");
        assertThat(town.colleague("carol").get("/contacts/" + ana + "/relationships").toString()).as("not the sale").doesNotContain("Rope");
        assertThat(town.colleague("carol").tryDelete("/contacts/" + ana + "/relationships/" + id(told)).statusCode()).isEqualTo(404);
        sam.delete("/opportunities/" + sale + "/relationships/" + id(told));
        assertThat(names("/contacts/" + ana)).containsExactly("Ion");
        assertThat(town.colleague("ada").get("/audit?subject=relationship:" + id(told)).toString()).contains("created", "deleted");
    }

    @Test
    void whatSomebodyIsGoesAlongWhereTheyTurnOutToBeSomebodyWhomWeKnow() {
        JsonNode lead = sam.post("/leads", Map.of("email", "ana@home-" + some + ".example", "firstName", "Ana"));
        String unknown = lead.path("contact").asString().substring("contact:".length());
        sam.post("/contacts/" + unknown + "/relationships", Map.of("kind", "influencer", "to", "account:" + account));
        sam.post("/contacts/" + ion + "/relationships", Map.of("kind", "reportsTo", "to", "contact:" + unknown));
        sam.post("/contacts/" + unknown + "/relationships", Map.of("kind", "partner", "to", "contact:" + ana));

        sam.post("/leads/" + id(lead) + "/conversion", Map.of("account", Map.of("id", account), "contact", Map.of("id", ana)));

        assertThat(names("/contacts/" + ana)).as("and is no partner of herself").containsExactlyInAnyOrder("Tie " + some, "Ion");
        assertThat(names("/accounts/" + account)).containsExactly("Ana");
        assertThat(names("/contacts/" + ion)).containsExactly("Ana");
    }

    @Test
    void whoOnlySeemsToBeSomebodyStaysWhatTheyAre() {
        JsonNode lead = sam.post("/leads", Map.of("email", "seems@home-" + some + ".example", "firstName", "Ana"));
        String own = lead.path("contact").asString().substring("contact:".length());
        sam.post("/contacts/" + own + "/relationships", Map.of("kind", "influencer", "to", "account:" + account));

        sam.post("/leads/" + id(lead) + "/recognitions", Map.of("contact", ana));
        assertThat(names("/contacts/" + own)).containsExactly("Tie " + some);
        sam.delete("/leads/" + id(lead) + "/recognitions/" + ana);

        assertThat(sam.get("/leads/" + id(lead)).path("contact").asString()).isEqualTo("contact:" + own);
        assertThat(names("/contacts/" + own)).containsExactly("Tie " + some);
        assertThat(names("/contacts/" + ana)).isEmpty();
    }

    @Test
    void aBrowserMayNameWhoseIdHasAllTheDigitsThatAnIdCanHave() {
        assertThat(named("account:1152921504606846976")).as("there is none").isEqualTo(404);
        assertThat(named("account:9223372036854775808")).as("nor can there be").isEqualTo(400);
        assertThat(named("lead:4711")).isEqualTo(400);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(sam.tryPost("/contacts/" + ana + "/relationships", Map.of("kind", "partner", "to", "contact:" + ana)).statusCode()).isEqualTo(400);
        assertThat(sam.tryPost("/contacts/" + ana + "/relationships", Map.of("kind", "reportsTo", "to", "account:" + account)).statusCode()).isEqualTo(400);
        assertThat(sam.tryPost("/accounts/" + account + "/relationships", Map.of("kind", "partner")).statusCode()).isEqualTo(400);
        assertThat(sam.tryPost("/contacts/" + ana + "/relationships", Map.of("kind", "partner", "to", "contact:1")).statusCode()).isEqualTo(404);
        assertThat(sam.tryPost("/contacts/" + ana + "/relationships", Map.of("kind", "friend", "to", "contact:" + ion)).statusCode()).isEqualTo(400);
    }

    @Test
    void aCompetitorIsSeenAtASaleOnceAndJudgedAnew() {
        sam.post("/opportunities/" + sale + "/competitors", Map.of("competitor", "Lux " + some, "threat", "low", "strengths", "Cheap"));
        JsonNode anew = sam.post("/opportunities/" + sale + "/competitors", Map.of("competitor", " lux " + some.toUpperCase(), "threat", "high", "weaknesses", "Late"));

        JsonNode only = sam.get("/opportunities/" + sale + "/competitors").path("items");
        assertThat(only.size()).isEqualTo(1);
        assertThat(only.get(0).path("threat").asString()).isEqualTo("high");
        assertThat(only.get(0).path("strengths").asString()).as("nobody said otherwise").isEqualTo("Cheap");
        assertThat(only.get(0).path("competitor").asString()).isEqualTo("Lux " + some);
        assertThat(line(sam).path("opportunities").asInt()).isEqualTo(1);
        assertThat(line(town.colleague("carol")).path("opportunities").asInt()).as("she sees none of it").isZero();
        assertThat(town.colleague("carol").tryGet("/opportunities/" + sale + "/competitors").statusCode()).isEqualTo(404);
        assertThat(sam.tryPost("/opportunities/" + sale + "/competitors", Map.of("competitor", "", "threat", "low")).statusCode()).isEqualTo(400);
        sam.delete("/opportunities/" + sale + "/competitors/" + id(anew));
        assertThat(sam.get("/opportunities/" + sale + "/competitors").path("items").isEmpty()).isTrue();
    }

    @Test
    void anAccountIsFoundAndKnownBetterAndNeverBlindly() {
        String path = "/accounts/" + account;
        JsonNode better = sam.patch(path, Map.of("tier", "gold", "domain", "Better-" + some + ".example", "owner", "alice"));

        assertThat(better.path("tier").asString()).isEqualTo("gold");
        assertThat(better.path("domain").asString()).isEqualTo("better-" + some + ".example");
        assertThat(better.path("owner").asString()).isEqualTo("alice");
        assertThat(better.path("name").asString()).isEqualTo("Tie " + some);
        assertThat(sam.tryPatchIf(path, Map.of("tier", "silver"), "\"0\"").statusCode()).isEqualTo(412);
        assertThat(sam.tryPatch(path, Map.of("tier", "bronze")).body()).contains("tier");
        assertThat(sam.tryPatch(path, Map.of("domain", "no domain")).body()).contains("domain");
        assertThat(sam.tryPatch(path, Map.of("owner", "nobody")).body()).contains("owner");
        assertThat(sam.tryPost("/accounts", Map.of("name", "Other " + some, "domain", "better-" + some + ".example")).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost("/accounts", Map.of("domain", "x-" + some + ".example")).statusCode()).as("without a name").isEqualTo(400);
        assertThat(sam.get("/accounts?q=tie+" + some).path("items").valueStream().map(RelationsJourneyTest::id)).containsExactly(account);
        assertThat(town.browser("sam").get("/search?q=tie+" + some, "Accept", "text/html").body()).contains(path);
        assertThat(town.colleague("ada").get("/audit?subject=account:" + account).toString()).contains("gold");
    }

    private JsonNode line(Colleague who) {
        return who.get("/competitors").path("items").valueStream().filter(one -> one.path("name").asString().equals("Lux " + some)).findFirst().orElseThrow();
    }

    private int named(String other) {
        String page = "/contacts/" + ana;
        return town.browser("sam").submit(page, page + "/relationships", "kind", "INFLUENCER", "other", other).statusCode();
    }

    private List<String> names(String record) {
        return sam.get(record + "/relationships").path("items").valueStream().map(one -> one.path("name").asString()).toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
