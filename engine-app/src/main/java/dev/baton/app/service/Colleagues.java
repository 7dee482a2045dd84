package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.app.team.Directory;
import dev.baton.mail.MailAddress;
import dev.baton.service.Case;
import dev.baton.team.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells our people from customers: who answers a mail that Baton sent to them about a case, such as an escalation, speaks
 * to us and not for the customer. One of us whose own case it is, is a customer like any other.
 */
@Component
public class Colleagues {

    private final Directory directory;
    private final Contacts contacts;

    Colleagues(Directory directory, Contacts contacts) {
        this.directory = directory;
        this.contacts = contacts;
    }

    /** Who of us wrote about this case; empty for the customer and everybody else. */
    public Optional<Person> wrote(Case one, MailAddress from) {
        return Optional.ofNullable(from).flatMap(sender -> directory.writingFrom(sender.email())).filter(
                person -> !person.email().equalsIgnoreCase(contacts.findById(one.contactId()).orElseThrow().email()));
    }
}
