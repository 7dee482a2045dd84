package dev.baton.app.account;

import dev.baton.account.ContactId;

/** Told in the unit of work that learned it: mail to this contact's address comes back for good. */
public record Unreachable(ContactId contact) {
}
