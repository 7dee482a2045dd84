package dev.baton.rules.service;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Who of its team gets a case, or whether it waits in the team's list until somebody takes it. */
public final class CaseAssignment {

    public static final Decision<HandlingFacts, Handling> DECISION = new Decision<>("case-assignment", HandlingFacts.class,
            "handle", HandlingSheet.class, facts -> new HandlingSheet());

    private final Rulesets rulesets;

    public CaseAssignment(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Handling> decide(HandlingFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
