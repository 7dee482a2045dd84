package dev.baton.lead;

import dev.baton.account.AccountId;
import dev.baton.team.PersonId;
import java.time.Instant;

/**
 * A lead became a customer. The contact is the lead's own from then on; the opportunity, where there is one, names the lead.
 *
 * @param accountId the company; null for somebody who buys for themselves
 */
public record Conversion(AccountId accountId, PersonId by, Instant at) {
}
