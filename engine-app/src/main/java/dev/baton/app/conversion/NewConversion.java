package dev.baton.app.conversion;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.app.opportunity.Sale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * What a lead is to become.
 *
 * @param account one of ours by its id, or a new one by its name; null for somebody who buys for themselves
 * @param contact somebody whom we know already; null for the person of the lead
 * @param opportunity null where there is nothing to sell yet
 */
record NewConversion(@Valid Company account, @Valid Person contact, @Valid Sale opportunity) {

    record Company(AccountId id, @Size(max = 200) String name) {
    }

    record Person(ContactId id) {
    }
}
