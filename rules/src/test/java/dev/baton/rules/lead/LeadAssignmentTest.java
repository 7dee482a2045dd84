package dev.baton.rules.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.rules.Decided;
import dev.baton.rules.Fired;
import dev.baton.rules.Ruleset;
import dev.baton.rules.shipped.ShippedRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadAssignmentTest {

    @Test
    void namesTheRuleThatWonAndThoseThatFittedAndCameTooLate() {
        try (Ruleset<PlacementFacts, Placement> rules =
                Ruleset.compile(LeadAssignment.DECISION, ShippedRules.files(LeadAssignment.DECISION))) {
            Decided<Placement> decided = rules.decide(new PlacementFacts("RO", "", "", "en", "web", "", 45, Grade.B, 10,
                    true, 1, "", Map.of()));

            assertThat(decided.outcome().rule()).isEqualTo("Customers stay with the team that knows them");
            assertThat(decided.fired()).extracting(Fired::rule).contains(decided.outcome().rule());
            assertThat(decided.lost()).containsExactlyInAnyOrder(
                    "Romania and Moldova belong to the territory of Bucharest",
                    "All other leads belong to the rest of the world", "Other leads are called within a working day");
        }
    }
}
