package dev.baton.rules.service;

import dev.baton.rules.assignment.Method;
import dev.baton.rules.assignment.Preferred;
import dev.baton.rules.assignment.Skill;
import dev.baton.rules.assignment.Wanted;
import java.util.List;

/**
 * How somebody of the team is found who handles a case. The person is picked by the application.
 *
 * @param rule the rule that named the method; empty when none did. Turns are counted by it
 * @param method how the person is found; without a rule it waits in the team's list
 * @param lastHandlerFirst whether who had the customer's last case gets this one if they can, before it waits in the list, too
 * @param accountOwnerFirst the same for the owner of the customer's account, after who had the last case
 */
public record Handling(String rule, Method method, String person, boolean lastHandlerFirst, boolean accountOwnerFirst,
                       List<Skill> skills, List<Preferred> preferred, int dueWithinHours, int weight) implements Wanted {

    /** Whether nobody is looked for: the list is where it belongs. */
    public boolean waits() {
        return method == Method.TEAM_LIST && person.isEmpty() && !lastHandlerFirst && !accountOwnerFirst;
    }
}
