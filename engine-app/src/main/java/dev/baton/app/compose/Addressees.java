package dev.baton.app.compose;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OurMailboxes;
import dev.baton.refusal.Invalid;
import dev.baton.router.read.Mail;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who an answer goes to. */
@Component
class Addressees {

    private final OurMailboxes ours;

    Addressees(OurMailboxes ours) {
        this.ours = ours;
    }

    /**
     * Empty where nobody knows the customer's address.
     *
     * @param question the mail that is answered; null for none, and then it goes to the customer
     */
    Optional<MailAddress> to(Topic topic, Mail question) {
        return question != null && question.answerTo().isPresent() ? question.answerTo() : topic.customer();
    }

    /** Whom an answer to all is copied to: everybody else whom the question names, but us. */
    List<MailAddress> others(Topic topic, Mail question) {
        if (question == null) {
            return List.of();
        }
        Set<String> named = new HashSet<>();
        to(topic, question).ifPresent(first -> named.add(first.key()));
        return Stream.concat(question.from().stream(), Stream.of(question.to(), question.cc()).flatMap(List::stream))
                .filter(address -> address.plausible() && !isOurs(topic, address) && named.add(address.key())).toList();
    }

    /** Whether a mail to them reaches whom the record is about. */
    boolean reaches(Topic topic, List<MailAddress> to) {
        return topic.customer().filter(customer -> to.stream().anyMatch(one -> one.key().equals(customer.key()))).isPresent();
    }

    /** @throws Invalid for a mail to ourselves, which would come back as a loop */
    void refuseOurs(Topic topic, List<MailAddress> to) {
        to.stream().filter(address -> isOurs(topic, address)).findFirst().ifPresent(own -> {
            throw Invalid.field("to", "compose.address.ours", own.email());
        });
    }

    /** Also with a token behind a plus. */
    private boolean isOurs(Topic topic, MailAddress address) {
        String bare = address.key().replaceFirst("\\+[^@]*@", "@");
        return ours.at(bare).isPresent() || topic.mailbox().filter(bare::equalsIgnoreCase).isPresent();
    }
}
