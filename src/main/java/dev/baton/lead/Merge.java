package dev.baton.lead;

import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A lead was found to be the same person's as another, which goes on for both.
 *
 * @param leadId    the one that ended
 * @param intoId    the one that went on then; merged itself later, its own row says where both are
 * @param ownerId   who had the one that ended; null for nobody
 * @param gaveTouch whether the other counts as touched only because this one was
 * @param undoneBy  null while it stands, like {@code undoneAt}
 */
@Table("lead_merge")
public record Merge(@Id MergeId id, @Version Integer version, LeadId leadId, LeadId intoId, PersonId ownerId, boolean gaveTouch,
                    PersonId mergedBy, Instant mergedAt, PersonId undoneBy, Instant undoneAt) {

    public boolean stands() {
        return undoneAt == null;
    }

    public Merge undone(PersonId by, Instant at) {
        return new Merge(id, version, leadId, intoId, ownerId, gaveTouch, mergedBy, mergedAt, by, at);
    }
}
