package dev.baton.rules.campaign;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Whether a contact may get a touch of a campaign, and why not. */
public final class CampaignEligibility {

    public static final Decision<EligibilityFacts, Eligibility> DECISION = new Decision<>("campaign-eligibility",
            EligibilityFacts.class, "eligibility", EligibilitySheet.class, facts -> new EligibilitySheet());

    private final Rulesets rulesets;

    public CampaignEligibility(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Eligibility> decide(EligibilityFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
