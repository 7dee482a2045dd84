package dev.baton.rules.service;

import dev.baton.rules.CustomFacts;
import dev.baton.rules.Kind;
import dev.baton.rules.Priority;
import java.util.Map;

/**
 * A case that nobody has in hand.
 *
 * @param language two letters in lower case, empty when unknown
 * @param channel how the case came: {@code mail}, {@code api}, {@code phone}, {@code portal}
 * @param team key of the team, which others have decided on
 * @param tier the customer's tier, such as {@code gold}; empty without one
 * @param customer whether an account of ours is behind it
 * @param lastHandler whether somebody who is still in the team had the customer's last case of this team in hand, within a year
 * @param reopened whether it goes on after it was over
 * @param custom the case's custom fields
 */
public record HandlingFacts(Kind kind, Priority priority, String language, String channel, String team, String tier,
        boolean customer, boolean lastHandler, boolean reopened, Map<String, Object> custom) implements CustomFacts {
}
