package dev.baton.mail;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** All mailboxes of ours, also those that rest. */
public interface Mailboxes extends ListCrudRepository<Mailbox, MailboxId> {

    Optional<Mailbox> findByAddress(String address);
}
