package dev.baton.lead;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;

/**
 * Who looks after a lead and by when.
 *
 * @param firstContactBy until when it must be touched; null once it does not matter any more
 * @param touchedAt when somebody first did something about it: a sent mail, a call, a note, a status change
 * @param attempts how many owners it has had
 */
public record Care(TeamId teamId, PersonId ownerId, Instant firstContactBy, Instant touchedAt, int attempts) {

    public static final Care NONE = new Care(null, null, null, null, 0);

    Care given(TeamId team, PersonId owner, Instant by) {
        return new Care(team, owner, by, touchedAt, attempts + 1);
    }

    Care held(PersonId owner) {
        return new Care(teamId, owner, firstContactBy, touchedAt, attempts);
    }

    Care touched(Instant at) {
        return touchedAt != null ? this : new Care(teamId, ownerId, firstContactBy, at, attempts);
    }
}
