package dev.baton.rules.lead;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Whether somebody who just came is somebody whom we know. */
public final class LeadDuplicates {

    public static final Decision<LikenessFacts, Likeness> DECISION = new Decision<>("lead-duplicates", LikenessFacts.class,
            "same", LikenessSheet.class, facts -> new LikenessSheet());

    private final Rulesets rulesets;

    public LeadDuplicates(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Likeness> decide(LikenessFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
