package dev.baton.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What it costs to find that two leads are one, and to take it back, in statements; the engine's own included. */
@Journey
@TestPropertySource(properties = {"baton.mail.enabled=false",
    "spring.datasource.url=jdbc:h2:mem:lists;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class MergeCostTest {

    @Autowired Town town;
    @Autowired SqlCount count;

    private Colleague sam;

    @BeforeEach
    void somebodyWhoMayMerge() {
        sam = town.colleague("sam");
    }

    /** @param merge of one with a call, a mail and what was said again; {@code parting} when it is taken back */
    private record Cost(long merge, long parting) {
    }

    @Test
    void twoLeadsBecomeOneWithinSixtyFiveStatementsAndTwoAgainWithinFiftyEight() {
        List<Cost> costs = IntStream.range(0, 4).mapToObj(n -> cost()).toList();

        System.out.println("SQL statements: two leads " + costs);
        assertThat(least(costs, Cost::merge)).isLessThanOrEqualTo(65);
        assertThat(least(costs, Cost::parting)).isLessThanOrEqualTo(58);
    }

    /** Timers of the house may pass by meanwhile. */
    private static long least(List<Cost> costs, ToLongFunction<Cost> what) {
        return costs.stream().mapToLong(what).min().orElseThrow();
    }

    private Cost cost() {
        String work = town.customer("Work").address();
        String one = lead(town.customer("Home").address());
        String two = lead(work);
        assertThat(lead(work)).as("said again").isEqualTo(two);
        sam.post("/leads/" + two + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
        sam.post("/leads/" + two + "/mails", Map.of("text", "How many?"));
        return new Cost(statements(() -> sam.post("/leads/" + one + "/merges", Map.of("lead", two))),
                statements(() -> sam.delete("/leads/" + one + "/merges/" + two)));
    }

    private String lead(String address) {
        return sam.post("/leads", Map.of("email", address, "firstName", "Maria", "lastName", "Ionescu", "message", "A quote",
                "consents", List.of("marketing"))).path("id").asString();
    }

    private long statements(Runnable what) {
        long before = count.statements();
        what.run();
        return count.statements() - before;
    }
}
