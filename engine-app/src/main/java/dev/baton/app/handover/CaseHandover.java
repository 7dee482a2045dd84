package dev.baton.app.handover;

import dev.baton.app.service.CaseTransfer;
import dev.baton.service.Case;
import dev.baton.service.Custody;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wants cases to be another person's, or back in their team's list.
 *
 * @param to null for the list
 * @param teams of that person; every team has a list
 */
record CaseHandover(PersonId to, Set<TeamId> teams, Viewer by) {

    /** What there is to say against it, in the order in which a person would ask. */
    enum No {
        OVER, NOT_YOURS, OTHER_TEAM
    }

    Optional<No> refuses(Case one) {
        Custody custody = one.custody();
        if (one.status().over() || one.mergedInto() != null) {
            return Optional.of(No.OVER);
        }
        if (changes(one) && !CaseTransfer.mayGive(by, custody, to)) {
            return Optional.of(No.NOT_YOURS);
        }
        return to == null || teams.contains(custody.teamId()) ? Optional.empty() : Optional.of(No.OTHER_TEAM);
    }

    /** Whether there is anything to do. */
    boolean changes(Case one) {
        return !Objects.equals(to, one.custody().ownerId());
    }
}
