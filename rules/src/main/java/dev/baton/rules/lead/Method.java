package dev.baton.rules.lead;

import dev.baton.rules.language.Choice;

/** How a person is found in the pool: who has least open work, whose turn it is, or the team's supervisor. */
public enum Method implements Choice {
    LEAST_LOADED, ROUND_ROBIN, SUPERVISOR
}
