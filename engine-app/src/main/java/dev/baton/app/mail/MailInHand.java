package dev.baton.app.mail;

import dev.baton.account.Contact;
import dev.baton.id.Ref;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.router.read.Mail;
import dev.baton.rules.mail.Route;
import dev.baton.service.Case;

/** A mail on its way through {@code email-intake}, as the steps of one unit of work hand it on. */
final class MailInHand {

    private final InboundMail row;
    private final Mail mail;
    private Contact sender;
    private Route route;
    private Filed filed;
    private String number;
    private Case follows;
    private Ref claimed;

    MailInHand(InboundMail row, Mail mail) {
        this.row = row;
        this.mail = mail;
        this.claimed = row.claimed();
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

    /** The case that is over for too long, and that this mail goes on with in a new one; null for none. */
    Case follows() {
        return follows;
    }

    void follow(Case one) {
        this.follows = one;
    }

    /** A record that it names though its sender has nothing to do with it, known also after triage; null for none. */
    Ref claimed() {
        return claimed;
    }

    void claim(Ref record) {
        this.claimed = record;
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
