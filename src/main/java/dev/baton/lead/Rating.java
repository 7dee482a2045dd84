package dev.baton.lead;

/**
 * What the rules think a lead is worth.
 *
 * @param score 0 to 100
 * @param grade A to D
 */
public record Rating(Integer score, String grade) {
}
