package dev.baton.rules.lead;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** From which pool a lead's owner comes, by which method, and how soon the owner is to be in touch. */
public final class LeadAssignment {

    public static final Decision<PlacementFacts, Placement> DECISION = new Decision<>("lead-assignment",
            PlacementFacts.class, "place", PlacementSheet.class, facts -> new PlacementSheet());

    private final Rulesets rulesets;

    public LeadAssignment(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Placement> decide(PlacementFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
