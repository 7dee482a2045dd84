package dev.baton.app.compose;

import dev.baton.app.team.Directory;
import dev.baton.mail.MailAddress;
import dev.baton.team.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells our people from customers: who answers a mail that Baton sent to them about a record, such as an escalation, speaks
 * to us and not for the customer. One of us whose own case it is, is a customer like any other.
 */
@Component
public class Colleagues {

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /**
     * Who of us wrote; empty for the customer and everybody else.
     *
     * @param customer address of whom the record is about; null when unknown
     * @param from null where no header names a sender
     */
    public Optional<Person> wrote(String customer, MailAddress from) {
        return Optional.ofNullable(from).flatMap(sender -> directory.writingFrom(sender.email()))
                .filter(person -> !person.email().equalsIgnoreCase(customer));
    }
}
