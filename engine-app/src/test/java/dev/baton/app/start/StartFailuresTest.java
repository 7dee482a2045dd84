package dev.baton.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.baton.rules.RuleFiles;
import dev.baton.rules.Rulesets;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.shipped.ShippedRules;
import org.junit.jupiter.api.Test;

class StartFailuresTest {

    /** What the README lets a newcomer do; one example tells of it, with its new number. */
    @Test
    void namesTheExampleThatARuleDoesNotHoldAnyMore() {
        var shipped = ShippedRules.files(LeadScoring.DECISION);
        var changed = shipped.with("lead-scoring.drl", shipped.contents().get("lead-scoring.drl").replaceFirst(
                "(?s)(worth a visit\".*?score\\.add\\()[^)]*", "$1 25 "));

        var failure = new StartFailures().analyze(new IllegalStateException(refusal(changed)));

        assertThat(failure.getDescription().lines()).hasSize(2).last().asString()
                .startsWith("lead-scoring.examples.csv:4: ").contains("A very big company gets points twice", "40", "55");
        assertThat(refusal(changed.with("lead-scoring.examples.csv",
                shipped.contents().get("lead-scoring.examples.csv").replace(",40,B,A company of more", ",55,B,A company of more")))).isNull();
    }

    private static Throwable refusal(RuleFiles files) {
        try (Rulesets rulesets = new Rulesets()) {
            return catchThrowable(() -> rulesets.activate(LeadScoring.DECISION, files));
        }
    }
}
