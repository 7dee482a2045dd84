package dev.baton.account;

import java.time.Instant;

/**
 * One immutable statement of a contact: given or withdrawn, for a purpose on a channel, in the words that were shown. The
 * newest per purpose and channel counts.
 */
public record Consent(ConsentId id, ContactId contact, String purpose, String channel, boolean given, String text,
                      String source, Instant at) {

    /** The purpose of campaigns. */
    public static final String MARKETING = "marketing";
    /** The channel of mail. */
    public static final String EMAIL = "email";
    /** As a source: the contact pressed "spam", and a mail house told us so. */
    public static final String COMPLAINT = "complaint";
}
