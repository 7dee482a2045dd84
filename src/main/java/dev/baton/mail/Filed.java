package dev.baton.mail;

import dev.baton.id.Ref;

/**
 * Where an inbound mail was filed.
 *
 * @param about   the case or lead that it belongs to; null when it belongs to none
 * @param reason  for people, one sentence
 * @param claimed the record that it names though its sender has nothing to do with it; null for none
 */
public record Filed(MailOutcome outcome, Ref about, String reason, Ref claimed) {

    public Filed(MailOutcome outcome, Ref about, String reason) {
        this(outcome, about, reason, null);
    }

    public static Filed as(MailOutcome outcome, String reason) {
        return new Filed(outcome, null, reason);
    }
}
