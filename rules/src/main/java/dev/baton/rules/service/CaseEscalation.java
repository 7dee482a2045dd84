package dev.baton.rules.service;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Who is told, and where work moves, as the time of a target runs out. */
public final class CaseEscalation {

    public static final Decision<EscalationFacts, Escalation> DECISION = new Decision<>("case-escalation",
            EscalationFacts.class, "escalation", EscalationSheet.class, EscalationSheet::new);

    private final Rulesets rulesets;

    public CaseEscalation(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Escalation> decide(EscalationFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
