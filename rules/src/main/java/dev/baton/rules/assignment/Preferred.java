package dev.baton.rules.assignment;

/**
 * What whoever gets the work must know at first; afterwards whoever knows it only comes first.
 *
 * @param level 1 or more
 * @param minutes since the record came, after which it is no more than a wish; 0 for a wish from the start
 */
public record Preferred(String skill, int level, int minutes) {
}
