package dev.baton.lead;

import dev.baton.account.ContactId;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomFields;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who may buy: captured, scored, assigned, worked on, until a person says what became of it.
 *
 * @param source where it came from: {@code web, mail, api, import} or what the caller says
 * @param message what they wrote
 */
@Table("crm_lead")
public record Lead(@Id LeadId id, @Version Integer version, LeadStatus status, @Embedded.Empty Prospect prospect,
                   String source, String message, @Embedded.Nullable Rating rating, @Embedded.Empty Care care,
                   ContactId contactId, CustomFields custom, Instant createdAt, String outcomeNote, LeadId mergedInto)
        implements Audited {

    public static final String TYPE = "lead";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Lead rated(Rating rating) {
        return with(status, rating, care, outcomeNote);
    }

    /** Somebody else looks after it from now on; nobody (null) leaves it in the team's list. */
    public Lead givenTo(TeamId team, PersonId owner, Instant contactBy) {
        return with(owner == null ? LeadStatus.NEW : LeadStatus.ASSIGNED, rating, care.given(team, owner, contactBy),
                outcomeNote);
    }

    /** A person took it, or gave it back (null), in the inbox. */
    public Lead heldBy(PersonId owner) {
        LeadStatus next = status == LeadStatus.NEW && owner != null ? LeadStatus.ASSIGNED : status;
        return with(next, rating, care.held(owner), outcomeNote);
    }

    /** Somebody did something about it. */
    public Lead touched(Instant at) {
        boolean first = status == LeadStatus.NEW || status == LeadStatus.ASSIGNED;
        return with(first ? LeadStatus.WORKING : status, rating, care.touched(at), outcomeNote);
    }

    /** A person said what became of it. */
    public Lead became(LeadStatus outcome, String note, Instant at) {
        if (status.over()) {
            throw new LeadAlreadyOver(this);
        }
        return with(outcome, rating, care.touched(at), note);
    }

    private Lead with(LeadStatus status, Rating rating, Care care, String note) {
        return new Lead(id, version, status, prospect, source, message, rating, care, contactId, custom, createdAt, note,
                mergedInto);
    }
}
