package dev.baton.account;

import static java.util.Comparator.comparingLong;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All contacts. */
public interface Contacts extends ListCrudRepository<Contact, ContactId> {

    /** The key is unique; a query for one row would throw, and catch, where there is none. */
    @Query("select * from crm_contact where email_key = :emailKey")
    List<Contact> withEmailKey(String emailKey);

    default Optional<Contact> findByEmailKey(String emailKey) {
        return withEmailKey(emailKey).stream().findFirst();
    }

    /** The contact of this id, read at most once per unit of work. */
    default Contact the(ContactId id) {
        return UnitOfWork.now().known(Ref.to("contact", id), Contact.class, () -> findById(id));
    }

    /** Whoever else holds it waits until this transaction ends. A number: for one column, Spring asks the driver for the type itself. */
    @Query("select id from crm_contact where id = :id for update")
    Long hold(ContactId id);

    /** Those with this telephone; a few. @param phoneKey E.164 */
    @Query("select * from crm_contact where phone_key = :phoneKey and merged_into is null order by id limit 10")
    List<Contact> withPhoneKey(String phoneKey);

    /** Those of this name; a few. */
    @Query("select * from crm_contact where name_key = :nameKey and merged_into is null order by id desc limit 10")
    List<Contact> withNameKey(String nameKey);

    /** Those that became part of it; a few. */
    @Query("select * from crm_contact where merged_into = :contact order by id limit 50")
    List<Contact> partsOf(ContactId contact);

    List<Contact> findByEmailKeyIn(Collection<String> emailKeys);

    /** As {@link #hold}, of two; in one order, whoever asks. */
    default void hold(ContactId one, ContactId other) {
        Stream.of(one, other).sorted(comparingLong(ContactId::value)).forEach(this::hold);
    }

    /** The one that goes on for it, itself where it became part of none. */
    default Optional<Contact> going(ContactId id) {
        return findById(id).flatMap(one -> one.mergedInto() == null ? Optional.of(one) : going(one.mergedInto()));
    }
}
