package dev.baton.rules.mail;

import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Rulesets;

/** Whether a mail into a case that is over is work for somebody, or a mere thank you. */
public final class ReplyRouting {

    public static final Decision<ReplyFacts, Reply> DECISION = new Decision<>("reply-routing", ReplyFacts.class, "reply",
            ReplySheet.class, facts -> new ReplySheet());

    private final Rulesets rulesets;

    public ReplyRouting(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    public Decided<Reply> decide(ReplyFacts facts) {
        return rulesets.decide(DECISION, facts);
    }
}
