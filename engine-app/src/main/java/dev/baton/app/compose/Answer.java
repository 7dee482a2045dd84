package dev.baton.app.compose;

import dev.baton.app.compose.WrittenAddresses.Recipients;
import dev.baton.mail.Enclosure;
import java.util.List;

/**
 * What somebody writes.
 *
 * @param subject null for the one that goes with the kind
 * @param text null where the template says it all
 * @param recipients nobody for the customer, unless it is forwarded
 * @param all copied to everybody whom the last mail names, too
 * @param template key of a letter that the text is put into; null for the bare text
 * @param files that travel with it
 * @param waiting whether we wait for the customer now: the clocks pause
 */
record Answer(Kind kind, String subject, String text, String html, Recipients recipients, boolean all, String template,
              List<Enclosure> files, boolean waiting) {

    /** What sort of mail it is. */
    enum Kind {
        /** To who wrote last, in the thread. */
        ANSWER,
        /** What was received goes to somebody else; it answers nobody. */
        FORWARD,
        /** A mail of its own about the record. */
        FRESH
    }
}
