package dev.baton.rules.lead;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** What a lead is worth, in points with reasons. */
public final class LeadScoring {

    public static final Decision<LeadFacts, Score> DECISION =
            new Decision<>("lead-scoring", LeadFacts.class, "score", ScoreSheet.class, facts -> new ScoreSheet());

    private final Rulesets rulesets;

    public LeadScoring(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Score> decide(LeadFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
