package dev.baton.mail;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Objects;

/**
 * A mail to be sent, as business code writes it; {@link Outbox#queue} gives it its Message-ID, token and place in line.
 *
 * @param about      the case, lead or enrolment that it belongs to; answers find it by the token
 * @param purpose    what it is for, camelCase: {@code answer}, {@code automaticAnswer}, {@code notice}, {@code welcome}
 * @param once       makes it unique within (about, purpose): the incoming mail, task or step that triggered it;
 *                   null when every call is a mail of its own
 * @param html       null for a plain mail
 * @param inReplyTo  Message-ID of the mail that it answers; null when it answers none
 * @param references of the thread, oldest first
 * @param automatic  no person wrote it: it is marked so (RFC 3834), and no machine will answer it
 * @param unsubscribe address of the one-click page (RFC 8058); marks marketing mail, which is never sent twice; or null
 * @param bcc        who gets a copy that nobody else knows of
 * @param enclosures files that travel with it
 */
public record Letter(Ref about, String purpose, String once, MailAddress from, List<MailAddress> to,
        List<MailAddress> cc,
        String subject, String text, String html, String inReplyTo, List<String> references, boolean automatic,
        String unsubscribe, List<MailAddress> bcc, List<Enclosure> enclosures) {

    private static final int LONGEST_SUBJECT = 500;

    public Letter {
        Objects.requireNonNull(about);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("A letter without a recipient: " + purpose + " about " + about);
        }
    }

    public static Letter to(MailAddress to, Ref about, String purpose) {
        return new Letter(about, purpose, null, null, List.of(to), List.of(), "", "", null, null, List.of(), false,
                null, List.of(), List.of());
    }

    public Letter from(MailAddress from) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, automatic,
                unsubscribe, bcc, enclosures);
    }

    /** @param subject cut where it is longer than a mail's subject may be: a customer's can be of any length */
    public Letter saying(String subject, String text) {
        return new Letter(about, purpose, once, from, to, cc, MailWork.shortened(subject, LONGEST_SUBJECT), text, html, inReplyTo, references, automatic,
                unsubscribe, bcc, enclosures);
    }

    public Letter html(String html) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, automatic,
                unsubscribe, bcc, enclosures);
    }

    public Letter copyTo(List<MailAddress> cc) {
        return new Letter(about, purpose, once, from, to, List.copyOf(cc), subject, text, html, inReplyTo, references,
                automatic, unsubscribe, bcc, enclosures);
    }

    public Letter blindCopyTo(List<MailAddress> bcc) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, automatic,
                unsubscribe, List.copyOf(bcc), enclosures);
    }

    public Letter enclosing(List<Enclosure> enclosures) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, automatic,
                unsubscribe, bcc, List.copyOf(enclosures));
    }

    /** @param references of the answered mail, oldest first, without its own Message-ID */
    public Letter answering(String messageId, List<String> references) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, messageId, List.copyOf(references),
                automatic, unsubscribe, bcc, enclosures);
    }

    /** Queued at most once for this trigger, however often the step runs. */
    public Letter onceFor(Object trigger) {
        return new Letter(about, purpose, trigger.toString(), from, to, cc, subject, text, html, inReplyTo, references,
                automatic, unsubscribe, bcc, enclosures);
    }

    public Letter automatically() {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, true,
                unsubscribe, bcc, enclosures);
    }

    public Letter unsubscribableAt(String url) {
        return new Letter(about, purpose, once, from, to, cc, subject, text, html, inReplyTo, references, automatic,
                url, bcc, enclosures);
    }

    /** Of the first recipient: where the mail goes, as far as limits are concerned. */
    public String domain() {
        return MailWork.shortened(to.getFirst().domain(), 190);
    }

    boolean marketing() {
        return unsubscribe != null;
    }
}
