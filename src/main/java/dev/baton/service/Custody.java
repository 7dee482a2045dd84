package dev.baton.service;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;

/**
 * Who has a record in hand: a team, and a person of it once somebody took it.
 *
 * @param weight how much of that person's capacity it takes: 1 for a usual case
 * @param offerAgainAt when it is offered again, since somebody may have it then who may not have it yet: a wish ceases to bind;
 *                     null while somebody has it, and where waiting changes nothing
 */
public record Custody(TeamId teamId, PersonId ownerId, int weight, Instant offerAgainAt) {

    private static final int USUAL = 1;

    public Custody(TeamId teamId, PersonId ownerId) {
        this(teamId, ownerId, USUAL, null);
    }

    public static Custody of(TeamId team) {
        return new Custody(team, null);
    }

    public Custody inTeam(TeamId team) {
        return new Custody(team, ownerId, weight, offerAgainAt);
    }

    /** @param owner null for nobody: whoever of the team takes it */
    public Custody heldBy(PersonId owner) {
        return new Custody(teamId, owner, weight, owner == null ? offerAgainAt : null);
    }

    /** Nobody has it. @param again null where waiting changes nothing */
    public Custody offered(int weight, Instant again) {
        return new Custody(teamId, null, weight, again);
    }

    /** Whether it waits for somebody who may have it by now. */
    public boolean mayBeOffered(Instant at) {
        return offerAgainAt != null && ownerId == null && !offerAgainAt.isAfter(at);
    }
}
