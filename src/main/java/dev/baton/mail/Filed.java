package dev.baton.mail;

import dev.baton.id.Ref;

/**
 * Where an inbound mail was filed.
 *
 * @param about  the case or lead that it belongs to; null when it belongs to none
 * @param reason for people, one sentence
 */
public record Filed(MailOutcome outcome, Ref about, String reason) {

    public static Filed as(MailOutcome outcome, String reason) {
        return new Filed(outcome, null, reason);
    }
}
