package dev.baton.service;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;

/**
 * Who has a record in hand: a team, and a person of it once somebody took it.
 *
 * @param weight how much of that person's capacity it takes: 1 for a usual case
 */
public record Custody(TeamId teamId, PersonId ownerId, int weight) {

    private static final int USUAL = 1;

    public Custody(TeamId teamId, PersonId ownerId) {
        this(teamId, ownerId, USUAL);
    }

    public static Custody of(TeamId team) {
        return new Custody(team, null);
    }

    /** @param owner null for nobody: whoever of the team takes it */
    public Custody heldBy(PersonId owner) {
        return new Custody(teamId, owner, weight);
    }

    public Custody weighing(int weight) {
        return new Custody(teamId, ownerId, weight);
    }
}
