package dev.baton.router;

import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.router.judge.Verdict;
import java.util.Optional;

/**
 * The router's port to the business: whoever implements it acts on a judged mail. Each call runs inside the transaction
 * that finishes the mail, and may run again when that transaction lost a race. Whatever about a mail is "by rule"
 * happens
 * behind it. Mail that needs no business (our own, the unreadable) never gets here.
 */
public interface MailDesk {

    /** A person writes about a record that we know, and has to do with it: wake its process. */
    Filed reply(Ref about, Incoming mail);

    /**
     * A person writes about something new.
     *
     * @param claimed a record that the mail names though its sender has nothing to do with it: touch it not, but say so
     */
    Filed enquiry(Incoming mail, Optional<Ref> claimed);

    /** A mail of ours did not arrive; at least one recipient. Nothing is ever sent in answer. */
    Filed bounce(Optional<Ref> about, Incoming mail, Verdict.Bounce bounce);

    /** A recipient called our mail unwanted. */
    Filed complaint(Optional<Ref> about, Incoming mail, Verdict.Complaint complaint);

    /** Machines answer each other: it joins its thread and wakes nothing; the team is told when that begins. */
    Filed loop(Optional<Ref> about, Incoming mail, Verdict.Loop loop);

    /**
     * A machine answers or informs. An out-of-office joins its thread; it wakes nothing, and nothing is sent in answer.
     */
    Filed automatic(Optional<Ref> about, Incoming mail, Verdict.Automatic automatic);

    /**
     * Runs {@link #enquiry enquiries} that have nothing to do with one another, in one transaction; what they write may
     * be held back until the last of them.
     */
    default void atOnce(Runnable enquiries) {
        enquiries.run();
    }
}
