package dev.baton.account;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A contact is something to another contact, to an account or to an opportunity.
 *
 * @param toType with {@code toId} the {@link Ref} of the other
 * @param note why we think so; may be null
 * @param personId who said so
 */
@Table("crm_relationship")
public record Relationship(@Id RelationshipId id, @Version Integer version, ContactId contactId, RelationKind kind, String toType,
                           long toId, String note, PersonId personId, Instant createdAt) implements Audited {

    public static final String TYPE = "relationship";

    /** Two people who are the same to each other are so once, whoever was named first. */
    public static Relationship between(RelationshipId id, ContactId contact, RelationKind kind, Ref to, String note, PersonId by, Instant at) {
        boolean turned = kind.mutual() && to.type().equals(Contact.TYPE) && to.id() < contact.value();
        return new Relationship(id, null, turned ? new ContactId(to.id()) : contact, kind, to.type(), turned ? contact.value() : to.id(), note,
                by, at);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Ref to() {
        return new Ref(toType, toId);
    }

    /** @param better why we think so, said by somebody later; null where they only said it again */
    public Relationship noted(String better) {
        return better == null ? this : new Relationship(id, version, contactId, kind, toType, toId, better, personId, createdAt);
    }

    /** Somebody at one end turned out to be somebody else. */
    Relationship with(ContactId before, ContactId now) {
        boolean first = contactId.equals(before);
        Relationship anew = between(id, first ? now : contactId, kind, first ? to() : Ref.to(Contact.TYPE, now), note, personId, createdAt);
        return new Relationship(id, version, anew.contactId, kind, anew.toType, anew.toId, note, personId, createdAt);
    }

    /** The other end, seen from one of both. */
    public Ref other(Ref seen) {
        return to().equals(seen) ? Ref.to(Contact.TYPE, contactId) : to();
    }
}
