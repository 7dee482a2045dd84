package dev.baton.activity;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.id.Ref;

/** A record with a timeline. What happens about it stands on that of its contact and of its account, too. */
public interface Subject {

    Ref ref();

    /** Null for none. */
    ContactId contactId();

    /** Null for none. */
    default AccountId accountId() {
        return null;
    }

    /** Of a contact and an account that the record does not name itself. */
    static Subject of(Ref ref, ContactId contact, AccountId account) {
        return new With(ref, contact, account);
    }

    /** See {@link #of}. */
    record With(Ref ref, ContactId contactId, AccountId accountId) implements Subject {
    }
}
