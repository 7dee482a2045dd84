package dev.baton.merge;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contact or an account was found to be the same as another, which goes on for both.
 *
 * @param recordId the one that ended
 * @param intoId   the one that went on then; merged itself later, its own row says where both are
 * @param undoneBy null while it stands, like {@code undoneAt}
 */
@Table("record_merge")
public record RecordMerge(@Id RecordMergeId id, @Version Integer version, String recordType, long recordId, long intoId, Taken taken,
                          PersonId mergedBy, Instant mergedAt, PersonId undoneBy, Instant undoneAt) {

    public boolean stands() {
        return undoneAt == null;
    }

    public Ref record() {
        return new Ref(recordType, recordId);
    }

    public RecordMerge undone(PersonId by, Instant at) {
        return new RecordMerge(id, version, recordType, recordId, intoId, taken, mergedBy, mergedAt, by, at);
    }
}
