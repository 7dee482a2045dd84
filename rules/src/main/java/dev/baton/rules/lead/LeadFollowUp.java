package dev.baton.rules.lead;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** What happens to a lead that nobody touches, that cannot be reached, or that is not to be sold to yet. */
public final class LeadFollowUp {

    public static final Decision<FollowUpFacts, FollowUp> DECISION = new Decision<>("lead-follow-up",
            FollowUpFacts.class, "followUp", FollowUpSheet.class, facts -> new FollowUpSheet());

    private final Rulesets rulesets;

    public LeadFollowUp(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<FollowUp> decide(FollowUpFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
