package dev.baton.app.mail;

import dev.baton.app.account.Customers;
import dev.baton.app.account.Customers.Introduction;
import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OurMailboxes;
import dev.baton.router.read.Mail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom a customer's mail was copied to. They take part in what it is about, so that their answers find it, and become
 * contacts; a mail to half the world makes no more than twenty of either.
 */
@Component
class CopiedPeople {

    private static final int MOST = 20;

    private final InboundMails mails;
    private final Customers customers;
    private final OurMailboxes ours;

    CopiedPeople(InboundMails mails, Customers customers, OurMailboxes ours) {
        this.mails = mails;
        this.customers = customers;
        this.ours = ours;
    }

    /** @param mail of somebody who has to do with the record */
    void takePart(Ref record, Mail mail) {
        List<MailAddress> copied = others(mail);
        if (copied.isEmpty()) {
            return;
        }
        mails.takePart(record, copied);
        copied.forEach(one -> customers.met(Introduction.of(one.email(), one.name(), null)));
    }

    /** Everybody whom it names but its sender and us. */
    private List<MailAddress> others(Mail mail) {
        Set<String> named = new HashSet<>();
        mail.from().ifPresent(from -> named.add(from.key()));
        return Stream.of(mail.to(), mail.cc()).flatMap(List::stream)
                .filter(one -> one.plausible() && one.email().length() <= 254 && !isOurs(one) && named.add(one.key()))
                .limit(MOST).toList();
    }

    /** Also with a token behind a plus. */
    private boolean isOurs(MailAddress address) {
        return ours.at(address.key().replaceFirst("\\+[^@]*@", "@")).isPresent();
    }
}
