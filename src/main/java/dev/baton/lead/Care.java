package dev.baton.lead;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;

/**
 * Who looks after a lead and by when.
 *
 * @param firstContactBy until when it must be touched; null once it does not matter any more
 * @param touchedAt when somebody first did something about it: a sent mail, a call, a note, a status change
 * @param attempts how many owners it has had since it came, or came back
 * @param weight how much of its owner's capacity it takes: 1 for a usual lead
 * @param reminders how often this owner was reminded of it
 * @param tries how often somebody tried to reach them and could not, since it came or came back
 * @param restsUntil when it is taken up again; null while it is worked on, and where it never is
 * @param rests how often it has rested
 * @param offerAgainAt when it is offered again, since somebody may have it then who may not have it yet: a wish ceases to bind;
 *                     null while somebody has it, and where waiting changes nothing
 */
public record Care(TeamId teamId, PersonId ownerId, Instant firstContactBy, Instant touchedAt, int attempts, int weight,
                   int reminders, int tries, Instant restsUntil, int rests, Instant offerAgainAt) {

    public static final Care NONE = new Care(null, null, null, null, 0, 1, 0, 0, null, 0, null);

    Care given(TeamId team, PersonId owner, Instant by) {
        return new Care(team, owner, by, touchedAt, attempts + 1, weight, 0, tries, restsUntil, rests, null);
    }

    /** Nobody has it: it was offered to a team, whose list it is in. */
    Care offered(TeamId team, Instant again) {
        return new Care(team, null, firstContactBy, touchedAt, attempts, weight, reminders, tries, restsUntil, rests, again);
    }

    /** As before it was offered, for the rules that ask how often it was. */
    Care unoffered() {
        return new Care(teamId, ownerId, firstContactBy, touchedAt, attempts - 1, weight, reminders, tries, restsUntil, rests, offerAgainAt);
    }

    /** Whether it waits for somebody who may have it by now. */
    public boolean mayBeOffered(Instant at) {
        return offerAgainAt != null && ownerId == null && !offerAgainAt.isAfter(at);
    }

    Care weighing(int weight) {
        return new Care(teamId, ownerId, firstContactBy, touchedAt, attempts, weight, reminders, tries,
                restsUntil, rests, offerAgainAt);
    }

    Care held(PersonId owner) {
        return new Care(teamId, owner, firstContactBy, touchedAt, attempts, weight, reminders, tries, restsUntil,
                rests, owner == null ? offerAgainAt : null);
    }

    Care untouched() {
        return touchedAt(null);
    }

    Care touched(Instant at) {
        return touchedAt != null ? this : touchedAt(at);
    }

    Care reminded() {
        return counted(reminders + 1, tries);
    }

    Care tried() {
        return counted(reminders, tries + 1);
    }

    Care untried() {
        return counted(reminders, Math.max(0, tries - 1));
    }

    Care restingUntil(Instant until) {
        return new Care(teamId, ownerId, firstContactBy, touchedAt, attempts, weight, reminders, tries, until, rests, offerAgainAt);
    }

    Care rested(Instant until) {
        return new Care(teamId, ownerId, firstContactBy, touchedAt, attempts, weight, reminders, tries, until,
                rests + 1, offerAgainAt);
    }

    /** Nobody has it, and nobody has had it. */
    Care takenUp() {
        return new Care(teamId, null, null, null, 0, weight, 0, 0, null, rests, null);
    }

    private Care touchedAt(Instant at) {
        return new Care(teamId, ownerId, firstContactBy, at, attempts, weight, reminders, tries, restsUntil, rests, offerAgainAt);
    }

    private Care counted(int reminders, int tries) {
        return new Care(teamId, ownerId, firstContactBy, touchedAt, attempts, weight, reminders, tries,
                restsUntil, rests, offerAgainAt);
    }
}
