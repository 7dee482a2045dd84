package dev.baton.rules.service;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** How soon a case is to be answered and resolved, and on which calendar. */
public final class CaseTargets {

    public static final Decision<TargetFacts, Targets> DECISION =
            new Decision<>("case-targets", TargetFacts.class, "target", TargetSheet.class, facts -> new TargetSheet());

    private final Rulesets rulesets;

    public CaseTargets(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Targets> decide(TargetFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
