package dev.baton.rules.assignment;

import dev.baton.rules.language.Choice;

/**
 * How a person is found in the pool: who has the least open work, whose turn it is, who has the most room left, nobody
 * (it waits in the team's list), or the team's supervisor.
 */
public enum Method implements Choice {
    LEAST_LOADED, ROUND_ROBIN, MOST_FREE, TEAM_LIST, SUPERVISOR
}
