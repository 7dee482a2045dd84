package dev.baton.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What it costs to find that two customers are one, and to take it back, in statements: as many for much as for little. */
@Journey
@TestPropertySource(properties = {"baton.mail.enabled=false",
    "spring.datasource.url=jdbc:h2:mem:lists;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class UnionCostTest {

    @Autowired Town town;
    @Autowired SqlCount count;

    private Colleague sam;

    @BeforeEach
    void somebodyWhoMayMerge() {
        sam = town.colleague("sam");
    }

    private record Cost(long merge, long parting) {
    }

    @Test
    void twoContactsBecomeOneAndTwoAgainAtTheSameCostWhateverHangsOnThem() {
        Cost little = least(IntStream.range(0, 4).mapToObj(n -> contacts(1)).toList());
        Cost much = least(IntStream.range(0, 4).mapToObj(n -> contacts(9)).toList());

        System.out.println("SQL statements: two contacts with little " + little + ", with much " + much);
        assertThat(much).isEqualTo(little);
        assertThat(little.merge()).isLessThanOrEqualTo(41);
        assertThat(little.parting()).isLessThanOrEqualTo(39);
    }

    @Test
    void twoAccountsBecomeOneAndTwoAgainAtTheSameCostWhateverHangsOnThem() {
        Cost little = least(IntStream.range(0, 4).mapToObj(n -> accounts(1)).toList());
        Cost much = least(IntStream.range(0, 4).mapToObj(n -> accounts(9)).toList());

        System.out.println("SQL statements: two accounts with little " + little + ", with much " + much);
        assertThat(much).isEqualTo(little);
        assertThat(little.merge()).isLessThanOrEqualTo(28);
        assertThat(little.parting()).isLessThanOrEqualTo(29);
    }

    /** Timers of the house may pass by meanwhile. */
    private static Cost least(List<Cost> costs) {
        return new Cost(least(costs, Cost::merge), least(costs, Cost::parting));
    }

    private static long least(List<Cost> costs, ToLongFunction<Cost> what) {
        return costs.stream().mapToLong(what).min().orElseThrow();
    }

    /** @param each how many cases, calls and relationships the one that ends has */
    private Cost contacts(int each) {
        String one = contact();
        String work = town.customer("Work").address();
        String two = sam.post("/contacts", Map.of("email", work)).path("id").asString();
        sam.post("/contacts/" + two + "/consents", Map.of("purpose", "marketing"));
        for (int n = 0; n < each; n++) {
            sam.post("/cases", Map.of("contact", Map.of("email", work), "subject", "Lamp", "text", "Dark"));
            sam.post("/contacts/" + two + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
            sam.post("/contacts/" + two + "/relationships", Map.of("kind", "influencer", "to", "contact:" + contact()));
        }
        return new Cost(statements(() -> sam.post("/contacts/" + one + "/merges", Map.of("contact", two))),
                statements(() -> sam.delete("/contacts/" + one + "/merges/" + two)));
    }

    /** @param each how many people, cases and calls the one that ends has */
    private Cost accounts(int each) {
        String domain = "d" + UUID.randomUUID().toString().substring(0, 12) + ".example";
        String one = sam.post("/accounts", Map.of("name", "Lumina " + domain)).path("id").asString();
        String two = sam.post("/accounts", Map.of("name", "Lumina SRL " + domain, "domain", domain)).path("id").asString();
        for (int n = 0; n < each; n++) {
            sam.post("/cases", Map.of("contact", Map.of("email", "p" + n + "@" + domain), "subject", "Lamp", "text", "Dark"));
            sam.post("/accounts/" + two + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
            sam.post("/accounts/" + two + "/relationships", Map.of("contact", "contact:" + contact(), "kind", "influencer"));
        }
        return new Cost(statements(() -> sam.post("/accounts/" + one + "/merges", Map.of("account", two))),
                statements(() -> sam.delete("/accounts/" + one + "/merges/" + two)));
    }

    private String contact() {
        return sam.post("/contacts", Map.of("email", town.customer("Home").address())).path("id").asString();
    }

    private long statements(Runnable what) {
        long before = count.statements();
        what.run();
        return count.statements() - before;
    }
}
