package dev.baton.router.judge;

import java.util.List;

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
            implements Verdict {}

    /** A machine wrote it; nobody ever answers it by machine. */
    record Automatic(boolean outOfOffice, String reason) implements Verdict {}

    /** Two machines talk to each other, and one of them is us. */
    record Loop(String reason) implements Verdict {}

    record Person(String reason) implements Verdict {}
}
