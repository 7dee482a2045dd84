package dev.baton.sales;

import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One question to one person: do you approve? Who lets it lie is passed over; the row stays, and one of the same level
 * follows.
 *
 * @param level 1 is asked first
 * @param upwards how many managers above the requester this level begins: 1 is the manager
 * @param approverId who is asked; null while its turn has not come
 * @param reason what the approver wrote; personal text
 */
@Table("approval_level")
public record ApprovalLevel(@Id ApprovalLevelId id, @Version Integer version, ApprovalId approvalId, int level,
                            int upwards, LevelState state, PersonId approverId, Instant decideBy, Instant closedAt,
                            String reason) {

    public static ApprovalLevel waiting(ApprovalLevelId id, ApprovalId approval, int level, int upwards) {
        return new ApprovalLevel(id, null, approval, level, upwards, LevelState.WAITING, null, null, null, null);
    }

    public boolean is(LevelState asked) {
        return state == asked;
    }

    public ApprovalLevel asking(PersonId approver, Instant decideBy) {
        return new ApprovalLevel(id, version, approvalId, level, upwards, LevelState.OPEN, approver, decideBy, null, null);
    }

    public ApprovalLevel closed(LevelState how, String reason, Instant at) {
        return new ApprovalLevel(id, version, approvalId, level, upwards, how, approverId, decideBy, at, reason);
    }

    /** The same question, to be put to somebody else. */
    public ApprovalLevel again(ApprovalLevelId id) {
        return waiting(id, approvalId, level, upwards);
    }
}
