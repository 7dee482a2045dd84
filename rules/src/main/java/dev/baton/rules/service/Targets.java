package dev.baton.rules.service;

/**
 * How long a case may take.
 *
 * @param firstResponseMinutes open minutes of the calendar until our first answer; 0 for no such target
 * @param resolutionMinutes open minutes of the calendar until it is resolved; 0 for no such target
 * @param calendar key of the business calendar; {@code team} is the calendar of the case's team
 */
public record Targets(int firstResponseMinutes, int resolutionMinutes, String calendar) {
}
