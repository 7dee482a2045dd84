package dev.baton.app.compose;

import dev.baton.id.Ref;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingId;
import dev.baton.team.Team;
import java.util.List;
import java.util.Optional;

/**
 * A record that people write mail about, as writing sees it: who is written to, what names it, and what mail does to it.
 * Everything else about writing is the same for all records.
 */
public interface Topic {

    /** A note for ourselves; every record takes one. */
    String NOTE = "note";

    Ref ref();

    /**
     * Records whose mails are read and answered as one thread: itself, and what it came from, as far as whoever has this topic may
     * see it. What is written is about the record itself.
     */
    default List<Ref> threads() {
        return List.of(ref());
    }

    /** Where its pages and its API are, and the bundle of its words: {@code cases}. */
    String room();

    /** The process that works on it, by which notices about it are filed; null for none. */
    String process();

    /** What people call it, {@code C-12}, so that every subject says it; empty where it has no such name. */
    String name();

    /** Of a mail that answers none. */
    String subject();

    /** Who it is all about: a mail that names nobody else goes there. Empty where nobody knows their address. */
    Optional<MailAddress> customer();

    /** The mailbox of ours that it belongs to; empty for the one that the customer wrote to last, else the team's. */
    Optional<String> mailbox();

    Optional<Team> team();

    /** BCP 47 tag; null when unknown. */
    String language();

    /** What may be written down beside mail, as the form names it; {@link #NOTE} among them. */
    default List<String> notes() {
        return List.of(NOTE);
    }

    /** Whether it can wait for the customer after a mail. */
    default boolean waits() {
        return false;
    }

    /** Whether we parted with them, so that a mail which still waits for its time may fit no more. */
    default boolean isPartedWith() {
        return false;
    }

    /** A mail about it lies in the outbox; this is for the record and its process to follow. */
    void sent(Sent mail);

    /**
     * A mail will not leave: the record is as if it had never been written.
     *
     * @throws dev.baton.refusal.NotVisible when it is none that can be taken back
     */
    void takenBack(OutgoingId mail);

    /** @param kind one of {@link #notes} */
    void noted(String kind, String text);

    /** Where its page is. */
    default String path() {
        return "/" + room() + "/" + ref().id();
    }

    /**
     * @param answers it answers the customer, or goes to them anyway; a forwarded one need not
     * @param waiting the customer is to act next
     * @param undoable it can still be taken back
     */
    record Sent(OutgoingId id, Letter letter, boolean answers, boolean waiting, boolean undoable) {

        public Ref ref() {
            return Ref.to("outgoing", id);
        }
    }
}
