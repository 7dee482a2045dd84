package dev.baton.router.judge;

import dev.baton.mail.MailAddress;
import dev.baton.router.read.Mail;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form of a web site that writes as our own mailbox, so that mail servers let it through, and names the customer in
 * Reply-To only: then the customer is its sender. Our own mail come back is never taken for one: it bears our signature
 * or our own Reply-To, and it was written to somebody else than us.
 */
public final class WebForm {

    private WebForm() {}

    /** The mail as it is, or as the customer's when a form wrote it for one. */
    public static Mail read(Mail mail, Knowledge knowledge) {
        var isForm = mail.from().filter(from -> isOurs(from, knowledge)).isPresent() && isForUsAlone(mail, knowledge)
                && !isSigned(mail, knowledge);
        return isForm ? mail.writtenBy(mail.replyTo().getFirst()) : mail;
    }

    /** To us, perhaps with a copy to the customer; answers go to the customer alone. */
    private static boolean isForUsAlone(Mail mail, Knowledge knowledge) {
        var recipients = Stream.of(mail.to(), mail.cc()).flatMap(List::stream).toList();
        return mail.replyTo().size() == 1 && !isOurs(mail.replyTo().getFirst(), knowledge)
                && recipients.stream().anyMatch(one -> isOurs(one, knowledge))
                && recipients.stream().allMatch(one -> isOurs(one, knowledge)
                        || one.key().equals(mail.replyTo().getFirst().key()));
    }

    private static boolean isSigned(Mail mail, Knowledge knowledge) {
        return Stream.concat(Stream.of(mail.messageId(), mail.text()), mail.references().stream())
                .anyMatch(text -> knowledge.signed(text).isPresent())
                || mail.headers().first("Thread-Index").flatMap(knowledge::signedThread).isPresent();
    }

    private static boolean isOurs(MailAddress address, Knowledge knowledge) {
        return knowledge.ourAddresses().contains(Filters.withoutPlus(address.key()));
    }
}
