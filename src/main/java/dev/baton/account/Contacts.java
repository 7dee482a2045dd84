package dev.baton.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All contacts. */
public interface Contacts extends ListCrudRepository<Contact, ContactId> {

    Optional<Contact> findByEmailKey(String emailKey);

    List<Contact> findByEmailKeyIn(Collection<String> emailKeys);
}
