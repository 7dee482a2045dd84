package dev.baton.lead;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whether a lead and somebody whom we know are one person's: rules are not sure, so a person says it.
 *
 * @param leadId    of two leads the later
 * @param otherType what the one whom we know is: {@code lead}, which is the earlier then, or {@code contact}
 * @param answer    null while nobody has said it
 */
@Table("lead_doubt")
public record Doubt(@Id DoubtId id, @Version Integer version, LeadId leadId, String otherType, long otherId, Instant raisedAt,
                    Answer answer, PersonId answeredBy, Instant answeredAt) implements Audited {

    public static final String TYPE = "doubt";

    public enum Answer { SAME, OTHER }

    /** @param one a lead, as {@code another} unless it is a contact; two leads in whatever order */
    public static Doubt of(DoubtId id, LeadId one, Ref another, Instant at) {
        boolean swapped = another.type().equals(Lead.TYPE) && one.value() < another.id();
        return new Doubt(id, null, swapped ? new LeadId(another.id()) : one, another.type(), swapped ? one.value() : another.id(), at,
                null, null, null);
    }

    public Doubt answered(Answer answer, PersonId by, Instant at) {
        return new Doubt(id, version, leadId, otherType, otherId, raisedAt, answer, by, at);
    }

    /** The one whom we know. */
    public Ref other() {
        return new Ref(otherType, otherId);
    }

    public boolean aboutContact() {
        return otherType.equals(Contact.TYPE);
    }

    /** @return nonsense where it is a contact, as {@link #contact} where it is a lead */
    public LeadId earlier() {
        return new LeadId(otherId);
    }

    public ContactId contact() {
        return new ContactId(otherId);
    }

    /** The other of the two. */
    public Ref beside(LeadId one) {
        return one.equals(leadId) ? other() : Ref.to(Lead.TYPE, leadId);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }
}
