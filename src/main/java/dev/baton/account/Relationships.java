package dev.baton.account;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All that contacts are to each other, to accounts and to opportunities. */
public interface Relationships extends ListCrudRepository<Relationship, RelationshipId> {

    /** What was said of two who are one by now, or of both, stands where it stood and is told no more. */
    String STANDS = """
             not exists (select 1 from crm_contact m where m.id = r.contact_id and m.merged_into is not null)
            and not exists (select 1 from crm_contact m where r.to_type = 'contact' and m.id = r.to_id and m.merged_into is not null)
            and not exists (select 1 from crm_account m where r.to_type = 'account' and m.id = r.to_id and m.merged_into is not null)
            """;

    /** In which a record takes part, the oldest first. */
    default List<Relationship> of(Ref record) {
        return record.type().equals(Contact.TYPE) ? ofContact(record.id()) : to(record.type(), record.id());
    }

    @Query("select r.* from crm_relationship r where r.to_type = :type and r.to_id = :id and" + STANDS + "order by r.id limit 200")
    List<Relationship> to(String type, long id);

    @Query("select r.* from crm_relationship r where r.contact_id = :id and" + STANDS
            + "union select r.* from crm_relationship r where r.to_type = 'contact' and r.to_id = :id and" + STANDS + "order by id limit 200")
    List<Relationship> ofContact(long id);

    /** All of a contact, also of one that became part of another. */
    @Query("""
            select * from crm_relationship where contact_id = :contact
            union select * from crm_relationship where to_type = 'contact' and to_id = :contact order by id""")
    List<Relationship> all(ContactId contact);

    /** The same one, if somebody said it before. */
    default Optional<Relationship> same(Relationship one) {
        return same(one.contactId(), one.kind().name(), one.toType(), one.toId()).stream().findFirst();
    }

    /** Somebody turned out to be somebody else; what was said of both already, or of one to the other, is said once or not at all. */
    default void belong(ContactId before, ContactId now) {
        of(Ref.to(Contact.TYPE, before)).forEach(one -> {
            Relationship anew = one.with(before, now);
            if (anew.to().equals(Ref.to(Contact.TYPE, anew.contactId())) || same(anew).isPresent()) {
                delete(one);
            } else {
                save(anew);
            }
        });
    }

    @Query("select * from crm_relationship where contact_id = :contact and kind = :kind and to_type = :type and to_id = :id")
    List<Relationship> same(ContactId contact, String kind, String type, long id);
}
