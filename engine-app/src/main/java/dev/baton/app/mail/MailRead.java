package dev.baton.app.mail;

import dev.baton.app.web.Words;
import dev.baton.mail.MailAddress;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail as the reader read it, for a page.
 *
 * @param from empty when no header names a sender; addresses here and below are joined by commas
 * @param sent as the sender claims it; null when that cannot be read
 * @param text what is new in it
 * @param whole everything that it says; null when that is no more
 * @param defects what was wrong with it, as sentences
 */
record MailRead(String from, String to, String cc, String replyTo, String subject, String messageId, Instant sent,
                String language, String text, String whole, List<File> files, List<String> defects) {

    /** @param inline its HTML shows it in place; @param dangerous opening it may run something */
    record File(String name, String type, String size, boolean inline, boolean dangerous) {
    }

    static MailRead of(Mail mail, Words words) {
        String text = mail.newText().strip();
        String whole = mail.text().strip();
        return new MailRead(mail.from().map(MailAddress::toString).orElse(""), joined(mail.to()), joined(mail.cc()),
                joined(mail.replyTo()), mail.subject(), mail.messageId(), mail.date().orElse(null), mail.language(), text,
                whole.equals(text) ? null : whole, mail.attachments().stream().map(file -> file(file, words)).toList(),
                mail.defects().stream().map(defect -> words.text("mail.defect." + defect.name())).toList());
    }

    private static File file(Attachment file, Words words) {
        return new File(file.name(), file.type(), words.size(file.bytes().length), file.inline(), file.dangerous());
    }

    private static String joined(List<MailAddress> addresses) {
        return addresses.stream().map(MailAddress::toString).collect(Collectors.joining(", "));
    }
}
