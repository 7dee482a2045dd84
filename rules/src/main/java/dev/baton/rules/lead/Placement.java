package dev.baton.rules.lead;

import dev.baton.rules.assignment.Method;
import dev.baton.rules.assignment.Preferred;
import dev.baton.rules.assignment.Skill;
import dev.baton.rules.assignment.Wanted;
import java.util.List;

/**
 * The pool that a lead's owner comes from, and how. The person is picked by the application.
 *
 * @param territory key of the territory, empty when no rule names one
 * @param team key of the team
 * @param rule the rule that named them; empty when none did. Turns are counted by it
 * @param method how the person is found
 * @param person log-in of the one who is to have it at all events, empty when no rule names one
 * @param accountOwnerFirst whether the owner of the customer's account gets it if they can
 * @param skills what the person must know, however long it takes to find one
 * @param preferred what they must know at first; after a time whoever knows it only comes first
 * @param dueWithinHours somebody away who is back within this time counts as there
 * @param weight how much work it is: 1 for a usual lead
 * @param firstContactMinutes time to the first touch, in working minutes of the team's calendar; 0 when no rule says it
 */
public record Placement(String territory, String team, String rule, Method method, String person,
                        boolean accountOwnerFirst, List<Skill> skills, List<Preferred> preferred, int dueWithinHours,
                        int weight, int firstContactMinutes) implements Wanted {
}
