package dev.baton.activity;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;

/**
 * One interaction with a customer, or one step of a record's life that people would tell each other.
 *
 * @param id breaks ties between those of one moment; what somebody wrote down by hand has it too, see {@link Logged}
 */
public record Activity(long id, Instant at, Ref subject, ContactId contact, AccountId account, Kind kind, PersonId person,
                       String text, Ref reference, Ref cause) {

    public enum Kind {
        MAIL_IN, MAIL_OUT, CALL, NOTE, MEETING, CREATED, ASSIGNED, STATUS, ESCALATED, DECIDED, PURCHASED, SIGNED_UP,
        CONSENT, FORM, ASKED_AGAIN,
        /** Somebody went through a dialogue with them: its process and how it ended, a line each. */
        TALKED,
        /** Somebody put a file here. */
        DOCUMENT,
        /** They were called and did not answer. */
        TRIED,
        /** A machine of theirs wrote: an absence, a receipt, a loop. */
        MACHINE,
        /** A mail of ours did not reach them. */
        RETURNED,
        /** They called a mail of ours unwanted. */
        COMPLAINED,
        LEFT_JOURNEY
    }
}
