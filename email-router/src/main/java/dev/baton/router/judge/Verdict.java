package dev.baton.router.judge;

import java.util.List;
import java.util.Set;

/** What kind of mail this is; each with its reason, one sentence for people. */
public sealed interface Verdict {

    String reason();

    /** Nothing in it that a person could answer; it is set aside, visible, and can be tried again. */
    record Unreadable(String reason) implements Verdict {}

    /** From one of our own mailboxes: our own mail come back. */
    record Own(String reason) implements Verdict {}

    /** @param originalMessageId of the mail that did not arrive; empty when the report does not say */
    record Bounce(String originalMessageId, List<Bounced> bounces, String reason) implements Verdict {}

    /** A recipient called our mail unwanted (ARF, RFC 5965). */
    record Complaint(String originalMessageId, String feedbackType, List<String> recipients, String reason)
            implements Verdict {

        private static final Set<String> NOBODY_COMPLAINS = Set.of("not-spam", "auth-failure", "dmarc", "virus");

        /** Whether the recipient wants no more of it: mail houses report other things in the same form (RFC 6430, 6591). */
        public boolean unwanted() {
            return !NOBODY_COMPLAINS.contains(feedbackType);
        }
    }

    /** A machine wrote it; nobody ever answers it by machine. */
    record Automatic(boolean outOfOffice, String reason) implements Verdict {}

    /**
     * Two machines talk to each other, and one of them is us.
     *
     * @param begins whether it is the first that is set aside: somebody is told once
     */
    record Loop(boolean begins, String reason) implements Verdict {}

    record Person(String reason) implements Verdict {}
}
