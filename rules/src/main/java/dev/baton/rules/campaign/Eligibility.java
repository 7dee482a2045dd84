package dev.baton.rules.campaign;

/**
 * Whether a contact may get a touch of a campaign.
 *
 * @param reason the name of the rule that decided, also the key of its translations; empty when no rule spoke, and then
 *        nobody is eligible
 */
public record Eligibility(boolean eligible, String reason) {
}
