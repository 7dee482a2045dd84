package dev.baton.account;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All contacts. */
public interface Contacts extends ListCrudRepository<Contact, ContactId> {

    @Query("select * from crm_contact where email_key = :emailKey")
    Optional<Contact> findByEmailKey(String emailKey);

    /** The contact of this id, read at most once per unit of work. */
    default Contact the(ContactId id) {
        return UnitOfWork.now().known(Ref.to("contact", id), Contact.class, () -> findById(id));
    }

    List<Contact> findByEmailKeyIn(Collection<String> emailKeys);
}
