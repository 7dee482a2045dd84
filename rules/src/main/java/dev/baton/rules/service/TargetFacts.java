package dev.baton.rules.service;

import dev.baton.rules.CustomFacts;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import java.util.Map;

/**
 * A case that needs its targets.
 *
 * @param tier the customer's tier, such as {@code gold}; empty without one
 * @param team key of the team
 * @param channel how the case came: {@code mail}, {@code api}, {@code phone}, {@code portal}
 * @param custom the case's custom fields
 */
public record TargetFacts(Kind kind, Priority priority, String tier, String team, String channel,
        Map<String, Object> custom) implements CustomFacts {
}
