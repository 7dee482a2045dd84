package dev.baton.rules.mail;

/**
 * What becomes of a customer's mail into a case that is over.
 *
 * @param wakes whether somebody has work with it: the case is reopened or, where the time for that is over, followed by a
 *        new one; otherwise the mail only joins the case
 */
public record Reply(boolean wakes) {
}
