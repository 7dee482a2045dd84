package dev.baton.mail;

import java.util.List;

/**
 * A mail that a server refused for good.
 *
 * @param recipients whom it did not reach
 * @param hard       whether nobody has these addresses
 */
public record Undelivered(OutgoingMail mail, List<MailAddress> recipients, String reason, boolean hard) {
}
