package dev.baton.app.handover;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody wants leads to be another person's, or to be assigned by the rules once more.
 *
 * @param to null for the rules
 * @param teams of that person; the rules know theirs
 */
record Handover(PersonId to, Set<TeamId> teams, Viewer by) {

    /** What there is to say against it, in the order in which a person would ask. */
    enum No {
        OVER, RESTS, NOTHING_OPEN, NOT_YOURS, OTHER_TEAM
    }

    /** @param open whether somebody is to contact them: without that there is nothing to hand over */
    Optional<No> refuses(Lead lead, boolean open) {
        if (lead.status() == LeadStatus.NURTURE) {
            return Optional.of(No.RESTS);
        }
        if (lead.status().over() || lead.mergedInto() != null) {
            return Optional.of(No.OVER);
        }
        if (!open) {
            return Optional.of(No.NOTHING_OPEN);
        }
        if (!by.mayGive(lead.care().ownerId(), lead.care().teamId(), to)) {
            return Optional.of(No.NOT_YOURS);
        }
        return to == null || teams.contains(lead.care().teamId()) ? Optional.empty() : Optional.of(No.OTHER_TEAM);
    }

    /** Whether there is anything to do. */
    boolean changes(Lead lead) {
        return to == null || !to.equals(lead.care().ownerId());
    }
}
