package dev.baton.service;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;

/** Who has a record in hand: a team, and a person of it once somebody took it. */
public record Custody(TeamId teamId, PersonId ownerId) {

    public static Custody of(TeamId team) {
        return new Custody(team, null);
    }
}
