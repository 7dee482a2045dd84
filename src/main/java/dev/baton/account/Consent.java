package dev.baton.account;

import java.time.Instant;

/**
 * One immutable statement of a contact: given or withdrawn, for a purpose on a channel, in the words that were shown. The
 * newest per purpose and channel counts.
 */
public record Consent(ConsentId id, ContactId contact, String purpose, String channel, boolean given, String text,
                      String source, Instant at) {
}
