package dev.baton.rules.service;

import dev.baton.rules.CustomFacts;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import java.util.Map;

/**
 * A running target of a case, looked at when its clock is set and when it has reached a share that a step waits for.
 *
 * @param target which promise
 * @param reached how much of the target's time is used, in percent; 150 is half as long again
 * @param handled the share up to which steps were taken before; 0 at first
 * @param tier the customer's tier, empty without one
 * @param owned whether somebody owns the case
 * @param custom the case's custom fields
 */
public record EscalationFacts(Target target, int reached, int handled, Kind kind, Priority priority, String tier,
        boolean owned, Map<String, Object> custom) implements CustomFacts {
}
