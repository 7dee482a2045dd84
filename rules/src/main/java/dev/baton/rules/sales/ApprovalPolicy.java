package dev.baton.rules.sales;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Who has to approve what was submitted, one after the other. */
public final class ApprovalPolicy {

    public static final Decision<ApprovalFacts, Approvals> DECISION = new Decision<>("approval-policy",
            ApprovalFacts.class, "approval", ApprovalSheet.class, facts -> new ApprovalSheet());

    private final Rulesets rulesets;

    public ApprovalPolicy(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Approvals> decide(ApprovalFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
