package dev.baton.rules.language;

/**
 * A rule that was understood, written anew.
 *
 * @param file where it stands
 * @param line where it begins, counted from 1; in a table its row
 * @param name a sentence
 * @param order the higher, the earlier it fires; equal ones fire in the order of their file
 * @param condition what stands in the brackets of the pattern
 * @param action calls of verbs
 */
public record CheckedRule(String file, int line, String name, int order, String condition, String action) {
}
