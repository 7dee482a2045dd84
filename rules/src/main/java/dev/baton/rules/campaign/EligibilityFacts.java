package dev.baton.rules.campaign;

import dev.baton.rules.CustomFacts;
import java.util.Map;

/**
 * A contact before a touch of a campaign.
 *
 * @param campaign key of the campaign or journey, such as {@code welcome-journey}
 * @param purpose what the consent must be for, such as {@code marketing}
 * @param consented whether consent for purpose and channel stands now
 * @param suppressed whether the address must not be written to: bounced, complained, erased
 * @param language two letters in lower case, empty when unknown
 * @param country two letters in upper case, empty when unknown
 * @param tier the customer's tier, empty without one
 * @param purchases how many purchases are known
 * @param daysSincePurchase whole days since the last purchase; -1 without one
 * @param openComplaints how many complaints of this contact are open
 * @param mailsThisWeek campaign mails sent to this contact within seven days
 * @param enrolledBefore whether the contact went through this campaign before
 * @param custom the contact's custom fields
 */
public record EligibilityFacts(String campaign, String purpose, boolean consented, boolean suppressed, String language,
        String country, String tier, int purchases, int daysSincePurchase, int openComplaints, int mailsThisWeek,
        boolean enrolledBefore, Map<String, Object> custom) implements CustomFacts {
}
