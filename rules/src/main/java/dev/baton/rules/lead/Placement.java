package dev.baton.rules.lead;

import java.util.List;

/**
 * The pool that a lead's owner comes from, and how. The person is picked by the application.
 *
 * @param territory key of the territory, empty when no rule names one
 * @param team key of the team
 * @param method how the person is found
 * @param skills keys of what the person must know to be the first owner; later ones only come first with it
 * @param firstContactMinutes time to the first touch, in working minutes of the team's calendar; 0 when no rule says it
 */
public record Placement(String territory, String team, Method method, List<String> skills, int firstContactMinutes) {
}
