package dev.baton.app.web;

/**
 * Makes a line stand out in a list.
 *
 * @param tone a colour by its meaning: {@code danger}, {@code warn} or {@code accent}
 * @param word what the colour says, in the reader's language
 */
public record Mark(String tone, String word) {
}
