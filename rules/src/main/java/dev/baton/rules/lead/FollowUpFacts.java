package dev.baton.rules.lead;

import dev.baton.rules.CustomFacts;
import java.util.Map;

/**
 * A lead that was given to somebody, as far as it has come with them.
 *
 * @param score 0 to 100
 * @param source as in {@link LeadFacts}
 * @param owned whether somebody has it; otherwise it waits in its team's list
 * @param attempt 1 for the first owner, 2 when one has left it untouched, and so on
 * @param reminders how often this owner was reminded of it
 * @param tries how often somebody tried to reach them and could not, since it last rested
 * @param talked whether somebody has spoken with them; otherwise it rests because they were not reached
 * @param rests how often it has rested before
 * @param custom the lead's custom fields
 */
public record FollowUpFacts(Grade grade, int score, String source, boolean owned, int attempt, int reminders, int tries,
        boolean talked, int rests, Map<String, Object> custom) implements CustomFacts {
}
