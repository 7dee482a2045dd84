package dev.baton.rules.assignment;

/**
 * What whoever gets the work must know, however long it takes to find one.
 *
 * @param level 1 or more
 */
public record Skill(String skill, int level) {
}
