package dev.baton.rules.mail;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Which team gets a mail, how urgent it is, what it is, and what it is answered at once. */
public final class EmailRouting {

    public static final Decision<EmailFacts, Route> DECISION =
            new Decision<>("email-routing", EmailFacts.class, "route", RouteSheet.class, RouteSheet::new);

    private final Rulesets rulesets;

    public EmailRouting(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Route> decide(EmailFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
