package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two accounts turn out to be one company; nothing of either is lost, and it can be taken back. */
@Journey
class AccountUnionJourneyTest {

    @Autowired Town town;

    private Colleague sam;
    private String house;

    @BeforeEach
    void aHouse() {
        sam = town.colleague("sam");
        house = "h" + UUID.randomUUID().toString().substring(0, 12) + ".example";
    }

    @Test
    void oneAccountEndsInTheOtherWithAllThatIsAboutItAndComesBackWithIt() {
        String one = account(Map.of("name", "Lumina " + house));
        String two = account(Map.of("name", "Lumina SRL " + house, "domain", house, "tier", "gold"));
        String ana = contact("ana");
        String about = sam.post("/cases", Map.of("contact", Map.of("email", "ana@" + house), "subject", "Lamp", "text", "Dark")).path("id").asString();
        sam.post("/accounts/" + two + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
        sam.post("/accounts/" + two + "/relationships", Map.of("contact", "contact:" + ana, "kind", "decisionMaker"));
        sam.post("/accounts/" + one + "/relationships", Map.of("contact", "contact:" + ana, "kind", "decisionMaker"));

        JsonNode merge = sam.post("/accounts/" + one + "/merges", Map.of("account", two, "take", List.of("tier")));

        assertThat(merge.path("taken").valueStream().map(JsonNode::asString)).containsExactly("tier");
        assertThat(merge.path("moved").path("contacts").asInt()).isEqualTo(1);
        assertThat(merge.path("moved").path("cases").asInt()).isEqualTo(1);
        assertThat(sam.get("/accounts/" + two).path("id").asString()).as("an old link").isEqualTo(one);
        assertThat(sam.get("/accounts/" + one).path("tier").asString()).isEqualTo("gold");
        assertThat(sam.get("/contacts/" + ana).path("account").asString()).isEqualTo("account:" + one);
        assertThat(items("/accounts?q=" + house)).as("by the old domain").extracting(found -> found.path("id").asString()).containsExactly(one);
        assertThat(items("/accounts/" + one + "/relationships")).as("said of both, told once").hasSize(1);
        assertThat(items("/contacts/" + ana + "/relationships")).hasSize(1);
        assertThat(texts("/accounts/" + one + "/activities")).contains("Wants forty lamps");
        String bob = contact("bob");
        assertThat(sam.get("/contacts/" + bob).path("account").asString()).as("who writes from its domain").isEqualTo("account:" + one);
        assertThat(sam.tryPost("/accounts/" + account(Map.of("name", "Third " + house)) + "/merges", Map.of("account", two)).statusCode()).isEqualTo(409);

        sam.delete("/accounts/" + one + "/merges/" + two);

        assertThat(sam.get("/accounts/" + two).path("id").asString()).isEqualTo(two);
        assertThat(sam.get("/accounts/" + one).path("tier").asString()).isEqualTo("standard");
        assertThat(sam.get("/contacts/" + ana).path("account").asString()).isEqualTo("account:" + two);
        assertThat(sam.get("/contacts/" + bob).path("account").asString()).as("who came meanwhile stays").isEqualTo("account:" + one);
        assertThat(items("/accounts/" + two + "/relationships")).hasSize(1);
        assertThat(items("/accounts/" + one + "/relationships")).hasSize(1);
        assertThat(texts("/accounts/" + two + "/activities")).contains("Wants forty lamps");
        assertThat(sam.get("/cases/" + about).path("contact").path("id").asString()).isEqualTo(ana);
        assertThat(Town.only(sam.get("/accounts/" + one + "/merges")).path("undoneBy").asString()).isEqualTo("sam");
    }

    @Test
    void peopleFindTheOtherAndSeeBothSideBySide() {
        String one = account(Map.of("name", "Lumina " + house, "domain", house));
        String two = account(Map.of("name", "Lumina " + house + " SRL", "tier", "gold"));
        Caller browser = town.browser("sam");

        assertThat(browser.get("/accounts/" + one + "/beside").body()).contains("/accounts/" + one + "/beside/" + two);
        assertThat(browser.get("/accounts/" + one + "/beside/mates?q=" + house).body()).contains("/accounts/" + one + "/beside/" + two);
        assertThat(browser.get("/accounts/" + one + "/beside/" + two).body()).contains("part:tier", "Gold").doesNotContain("part:domain", "??");
        sam.post("/accounts/" + one + "/merges", Map.of("account", two));
        assertThat(browser.get("/accounts/" + one).body()).contains("Another company", "/accounts/" + one + "/beside/" + two);
    }

    private String account(Map<String, String> facts) {
        return sam.post("/accounts", new HashMap<>(facts)).path("id").asString();
    }

    private String contact(String name) {
        return sam.post("/contacts", Map.of("email", name + "@" + house)).path("id").asString();
    }

    private List<String> texts(String path) {
        return items(path).stream().map(one -> one.path("text").asString("")).toList();
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }
}
