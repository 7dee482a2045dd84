package dev.baton.router.deliver;

import dev.baton.file.FileStore;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Tokens;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Makes the mail of an outbox row: thread headers, the token in Reply-To and envelope, and what tells machines apart.
 */
final class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int MOST_REFERENCES = 20;
    /** Octets (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST_LOCAL_PART = 64;

    private final Session session;
    private final Tokens tokens;
    private final boolean plusAddresses;
    private final Enclosed enclosed;
    private final Clock clock;

    Envelopes(Session session, Tokens tokens, boolean plusAddresses, FileStore files, Clock clock) {
        this.enclosed = new Enclosed(files);
        this.session = session;
        this.tokens = tokens;
        this.plusAddresses = plusAddresses;
        this.clock = clock;
    }

    /** @param number of the case that it is about; null for other records */
    Sealed of(OutgoingMail mail, Long number) throws MessagingException {
        var letter = mail.letter();
        var ref = new RefLine(letter, number, tokens);
        var text = ref.below(letter.text());
        var html = letter.html() == null ? null : ref.belowHtml(letter.html());
        var message = new Sealed(session, mail.messageId());
        message.setFrom(address(letter.from()));
        message.setRecipients(Message.RecipientType.TO, addresses(letter.to()));
        message.setRecipients(Message.RecipientType.CC, addresses(letter.cc()));
        message.setRecipients(Message.RecipientType.BCC, addresses(letter.bcc()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (letter.enclosures().isEmpty()) {
            content(message, text, html);
        } else {
            var words = new MimeBodyPart();
            content(words, text, html);
            message.setContent(enclosed.beside(words, letter.enclosures()));
        }
        thread(message, mail);
        if (letter.automatic() || letter.unsubscribe() != null) {
            // RFC 3834: no machine shall answer it.
            message.setHeader("Auto-Submitted", !answers(letter) ? "auto-generated" : "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private void thread(SMTPMessage message, OutgoingMail mail) throws MessagingException {
        var letter = mail.letter();
        if (answers(letter)) {
            var references = new LinkedHashSet<>(letter.references());
            references.add(letter.inReplyTo());
            var newest = new ArrayList<>(references)
                    .subList(Math.max(0, references.size() - MOST_REFERENCES), references.size());
            message.setHeader("In-Reply-To", "<" + letter.inReplyTo() + ">");
            message.setHeader("References", "<" + String.join(">\r\n <", newest) + ">");
        }
        message.setHeader(OutgoingMail.HEADER, tokens.sign(mail.id()));
        message.setHeader("Thread-Index", tokens.threadIndex(letter.about(), clock.instant()));
        if (plusAddresses) {
            var tagged = tagged(letter.from().email(), tokens.sign(letter.about()));
            message.setReplyTo(new InternetAddress[] {address(new MailAddress(letter.from().name(), tagged))});
            // A bounce comes back to this address and so names the mail, and its recipients where it was divided (VERP).
            message.setEnvelopeFrom(tagged(letter.from().email(), tokens.sign(mail.id())));
        } else {
            message.setEnvelopeFrom(letter.from().email());
        }
    }

    /** A mail without a Message-ID can be answered, but not in its thread. */
    private static boolean answers(Letter letter) {
        return letter.inReplyTo() != null && !letter.inReplyTo().isBlank();
    }

    /** Without the token where the name of the mailbox leaves no room for it: too long an address is none. */
    private static String tagged(String address, String token) {
        var at = address.lastIndexOf('@');
        return at + 1 + token.length() > LONGEST_LOCAL_PART ? address
                : address.substring(0, at) + "+" + token + address.substring(at);
    }

    private static void content(MimePart part, String text, String html) throws MessagingException {
        if (html == null) {
            part.setText(text, UTF_8);
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        var rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        part.setContent(new MimeMultipart("alternative", plain, rich));
    }

    private static InternetAddress[] addresses(List<MailAddress> addresses) throws MessagingException {
        var all = new InternetAddress[addresses.size()];
        for (var i = 0; i < all.length; i++) {
            all[i] = address(addresses.get(i));
        }
        return all;
    }

    private static InternetAddress address(MailAddress address) throws MessagingException {
        try {
            return new InternetAddress(address.email(), address.name().isEmpty() ? null : address.name(), UTF_8);
        } catch (UnsupportedEncodingException everyJdkHasUtf8) {
            throw new MessagingException("UTF-8", everyJdkHasUtf8);
        }
    }
}
