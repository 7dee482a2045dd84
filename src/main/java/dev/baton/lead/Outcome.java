package dev.baton.lead;

/**
 * What a person said as a lead was over.
 *
 * @param outcomeReason a closed word, why it is not for us; null where nobody said so
 * @param outcomeNote   in their own words; may be null
 */
public record Outcome(String outcomeReason, String outcomeNote) {
}
