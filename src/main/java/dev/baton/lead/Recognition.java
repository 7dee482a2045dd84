package dev.baton.lead;

import dev.baton.account.ContactId;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The person of a lead was found to be a contact whom we knew.
 *
 * @param beforeId whose lead it was until then
 * @param ended    whether that contact goes on as the known one since: there was no more to it than this lead
 * @param undoneBy null while it stands, like {@code undoneAt}
 */
@Table("lead_recognition")
public record Recognition(@Id RecognitionId id, @Version Integer version, LeadId leadId, ContactId contactId, ContactId beforeId,
                          boolean ended, PersonId recognisedBy, Instant recognisedAt, PersonId undoneBy, Instant undoneAt) {

    public boolean stands() {
        return undoneAt == null;
    }

    public Recognition undone(PersonId by, Instant at) {
        return new Recognition(id, version, leadId, contactId, beforeId, ended, recognisedBy, recognisedAt, by, at);
    }
}
