package dev.baton.outside;

import dev.baton.rules.lead.LeadFacts;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.shipped.ShippedRules;
import java.time.Duration;
import java.util.Map;

/** How many leads one thread scores in a second, warm, with the shipped rules and without a database. */
final class Decisions {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration WINDOW = Duration.ofSeconds(3);

    private Decisions() {
    }

    static double perSecond() {
        LeadScoring scoring = new LeadScoring(ShippedRules.rulesets());
        decide(scoring, WARM_UP);
        return decide(scoring, WINDOW) * 1e9 / WINDOW.toNanos();
    }

    private static long decide(LeadScoring scoring, Duration window) {
        long end = System.nanoTime() + window.toNanos();
        long decided = 0;
        while (System.nanoTime() < end) {
            scoring.decide(LeadFacts.of("web", "DE", "en", true, (int) (decided % 300), true, false, true, false, 0,
                    "Please call me about your offer.", Map.of()));
            decided++;
        }
        return decided;
    }
}
