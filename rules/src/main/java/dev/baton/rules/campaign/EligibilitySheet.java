package dev.baton.rules.campaign;

import dev.baton.rules.Sheet;

/** One refusal is enough; without an acceptance nobody is eligible. The winning side's first rule is the reason. */
public final class EligibilitySheet extends Sheet<Eligibility> {

    private String refusal = "";
    private String acceptance = "";

    EligibilitySheet() {
    }

    public void refuse() {
        refusal = refusal.isEmpty() ? rule() : refusal;
        counts();
    }

    public void accept() {
        acceptance = acceptance.isEmpty() ? rule() : acceptance;
    }

    @Override
    protected Eligibility outcome() {
        if (!refusal.isEmpty()) {
            return new Eligibility(false, refusal);
        }
        if (!acceptance.isEmpty()) {
            counts(acceptance);
        }
        return new Eligibility(!acceptance.isEmpty(), acceptance);
    }
}
