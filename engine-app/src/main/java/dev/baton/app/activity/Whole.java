package dev.baton.app.activity;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import java.util.List;
import java.util.Set;

/**
 * What belongs to a record, whose story is told with its own.
 *
 * @param record whose page it is: what is written down there is about this one
 * @param subjects records of which everything is told: itself, and what it came from
 * @param with a contact of whom everything is told; may be null
 * @param at an account of which everything is told, its people included; may be null
 * @param contact and {@code account}: whose timelines tell what is written down about it; either may be null
 */
record Whole(Ref record, List<Ref> subjects, ContactId with, AccountId at, ContactId contact, AccountId account) {

    /** The same with no more than these of its subjects. */
    Whole of(Set<Ref> seen) {
        return new Whole(record, subjects.stream().filter(seen::contains).toList(), with, at, contact, account);
    }
}
