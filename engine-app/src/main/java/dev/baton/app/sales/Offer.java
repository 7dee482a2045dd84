package dev.baton.app.sales;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.custom.CustomFields;
import dev.baton.sales.QuoteLine;
import java.util.List;

/**
 * What a quote is to say.
 *
 * @param account null for a customer who is no company; then there is a contact
 * @param currency ISO 4217
 */
record Offer(AccountId account, ContactId contact, String currency, List<QuoteLine> lines, CustomFields custom) {
}
