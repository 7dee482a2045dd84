package dev.baton.rules.lead;

/**
 * What a lead is worth.
 *
 * @param score 0 to 100
 */
public record Score(int score, Grade grade) {
}
