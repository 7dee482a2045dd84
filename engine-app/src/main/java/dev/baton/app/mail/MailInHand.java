package dev.baton.app.mail;

import dev.baton.account.Contact;
import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.router.read.Mail;
import dev.baton.rules.mail.Route;

/** A mail on its way through {@code email-intake}, as the steps of one unit of work hand it on. */
final class MailInHand {

    private final InboundMail row;
    private final Mail mail;
    private Contact sender;
    private Route route;
    private Filed filed;
    private String number;

    MailInHand(InboundMail row, Mail mail) {
        this.row = row;
        this.mail = mail;
    }

    InboundMail row() {
        return row;
    }

    Mail mail() {
        return mail;
    }

    Ref ref() {
        return row.ref();
    }

    Contact sender() {
        return sender;
    }

    void sentBy(Contact contact) {
        this.sender = contact;
    }

    Route route() {
        return route;
    }

    void routed(Route route) {
        this.route = route;
    }

    /** What became of it; null while it is on its way. */
    Filed filed() {
        return filed;
    }

    /** @param number as people say it, for the answer; null when the record has none */
    void file(Filed filed, String number) {
        this.filed = filed;
        this.number = number;
    }

    String number() {
        return number;
    }

    /** The language that an answer should speak, two letters, empty when nobody knows. */
    String language() {
        return language(mail, sender);
    }

    /** @param sender null when nobody knows them */
    static String language(Mail mail, Contact sender) {
        String known = sender == null ? null : sender.language();
        return !mail.language().isEmpty() ? mail.language() : known == null ? "" : known;
    }
}
