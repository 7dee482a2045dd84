package dev.baton.app.service;

import dev.baton.account.Contacts;
import dev.baton.mail.MailAddress;
import dev.baton.router.RouterSettings;
import dev.baton.router.read.Mail;
import dev.baton.service.Case;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who an answer in a case goes to. */
@Component
class Addressees {

    private final Contacts contacts;
    private final Set<String> ours;

    Addressees(Contacts contacts, RouterSettings settings) {
        this.contacts = contacts;
        this.ours = settings.ourAddresses();
    }

    /** @param question the mail that is answered; null for none, and then it goes to the case's contact */
    MailAddress to(Case one, Mail question) {
        if (question != null && question.answerTo().isPresent()) {
            return question.answerTo().get();
        }
        var contact = contacts.findById(one.contactId()).orElseThrow();
        return new MailAddress(contact.name().equals(contact.email()) ? "" : contact.name(), contact.email());
    }

    /** Whom an answer to all is copied to: everybody else whom the question names, but us. */
    List<MailAddress> others(Case one, Mail question) {
        if (question == null) {
            return List.of();
        }
        Set<String> named = new HashSet<>(Set.of(to(one, question).key()));
        return Stream.concat(question.from().stream(), Stream.of(question.to(), question.cc()).flatMap(List::stream))
                .filter(address -> address.plausible() && !isOurs(one, address) && named.add(address.key())).toList();
    }

    /** Also with a token behind a plus. */
    private boolean isOurs(Case one, MailAddress address) {
        String bare = address.key().replaceFirst("\\+[^@]*@", "@");
        return ours.contains(bare) || bare.equalsIgnoreCase(one.mailbox());
    }
}
