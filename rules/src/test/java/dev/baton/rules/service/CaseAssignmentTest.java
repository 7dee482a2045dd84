package dev.baton.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.rules.Decided;
import dev.baton.rules.Fired;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import dev.baton.rules.Ruleset;
import dev.baton.rules.shipped.ShippedRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseAssignmentTest {

    private static final String PERSIAN = "A case in Persian is offered first to who knows Persian";

    @Test
    void namesTheRuleThatFoundTheMethodAndThoseThatCameTooLate() {
        Decided<Handling> decided = decide(Priority.URGENT, true);

        assertThat(decided.outcome().rule()).isEqualTo("An urgent case is given to who has least to do");
        assertThat(decided.fired()).extracting(Fired::rule).startsWith(
                "Who of the team had the customer's last case within a year gets the next one unless it is a complaint", decided.outcome().rule())
                .contains(PERSIAN);
        assertThat(decided.lost()).containsExactly("Every other case waits in the list for who can take it");
    }

    /** Nobody is looked for: what somebody would have to know is no reason for anything. */
    @Test
    void whatIsSaidOfPeopleIsNoReasonWhereTheListIsTheAnswer() {
        Decided<Handling> decided = decide(Priority.NORMAL, false);

        assertThat(decided.outcome().waits()).isTrue();
        assertThat(decided.fired()).extracting(Fired::rule).containsExactly("Every other case waits in the list for who can take it");
        assertThat(decide(Priority.NORMAL, true).fired()).extracting(Fired::rule).contains(PERSIAN);
    }

    private static Decided<Handling> decide(Priority priority, boolean lastHandler) {
        try (Ruleset<HandlingFacts, Handling> rules =
                Ruleset.compile(CaseAssignment.DECISION, ShippedRules.files(CaseAssignment.DECISION))) {
            return rules.decide(new HandlingFacts(Kind.INCIDENT, priority, "fa", "mail", "support", "", false, lastHandler, false, Map.of()));
        }
    }
}
