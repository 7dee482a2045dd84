package dev.baton.app.account;

import dev.baton.account.ContactId;

/** Told in the unit of work that finds two contacts to be one, before anything of the one that ends is the other's. */
public record BecameAnother(ContactId ends, ContactId goes) {
}
