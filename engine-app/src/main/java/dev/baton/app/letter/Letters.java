package dev.baton.app.letter;

import dev.baton.app.web.Letter;
import dev.baton.app.web.Words;
import dev.baton.mail.MailOutcome;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Defect;
import dev.baton.router.read.Mail;
import dev.baton.router.read.MailHtml;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mails of a thread as pages show them. */
public final class Letters {

    private static final Set<String> MACHINES = Stream.of(MailOutcome.values()).filter(MailOutcome::ofMachine)
            .map(MailOutcome::key).collect(Collectors.toUnmodifiableSet());
    private static final Set<Defect> CHARSETS = EnumSet.of(Defect.LYING_CHARSET, Defect.UNKNOWN_CHARSET);
    /** What explains odd or missing text; the others are of no use to who answers. */
    private static final Set<Defect> TELLING = EnumSet.of(Defect.LYING_CHARSET, Defect.UNKNOWN_CHARSET,
            Defect.UNDECODABLE_CHARACTERS, Defect.BROKEN_BASE64, Defect.UNCLOSED_MULTIPART, Defect.TEXT_CUT, Defect.TOO_LARGE,
            Defect.TOO_MANY_PARTS, Defect.NESTED_TOO_DEEP, Defect.TOO_MANY_LINKS, Defect.OUT_OF_TIME, Defect.OUT_OF_MEMORY,
            Defect.UNREADABLE_WINMAIL, Defect.SENDER_FROM_ANOTHER_HEADER, Defect.READER_FAILED);

    private Letters() {
    }

    /** @param files where its attachments are handed out, {@code …/files/}; null when this reader gets none */
    public static Letter of(ThreadMail mail, String files, Words words) {
        boolean ours = mail.direction().equals("out");
        String to = emails(mail.to());
        String who = mail.from() == null ? words.text("cases.unknownSender")
                : mail.from().name() == null || mail.from().name().isBlank() ? mail.from().email() : mail.from().name();
        String line = mail.automatic() ? words.text("cases.automatic", to)
                : mail.cc().isEmpty() ? words.text("cases.to", to) : words.text("cases.toCopy", to, emails(mail.cc()));
        String quote = mail.whole() == null ? null : EarlierText.of(mail.whole(), mail.text());
        Letter.Received received = mail.read() == null ? null : received(mail, words);
        List<Letter.File> attached = files == null ? List.of() : mail.attachments().stream()
                .filter(file -> received == null || received.view() == null || !sent(mail, file).inline())
                .map(file -> new Letter.File(file.name(), words.size(file.size()), files + file.id(),
                        mail.read() != null && sent(mail, file).dangerous()))
                .toList();
        return new Letter(mail.id(), ours ? Letter.Kind.OURS : Letter.Kind.THEIRS, who, line, mail.at(), mail.text(), quote,
                attached, ours ? state(mail, words) : kind(mail, words),
                received, !mail.automatic());
    }

    private static Attachment sent(ThreadMail mail, ThreadMail.File file) {
        return mail.read().attachments().get(Integer.parseInt(file.id()));
    }

    private static String state(ThreadMail mail, Words words) {
        return mail.missed().isEmpty() ? words.text("mail.state." + mail.outcome()) : words.text("mail.state.missed", emails(mail.missed()));
    }

    /** A person's mail needs no word. */
    private static String kind(ThreadMail mail, Words words) {
        return MACHINES.contains(String.valueOf(mail.outcome())) ? words.text("mail.outcome." + mail.outcome()) : null;
    }

    private static Letter.Received received(ThreadMail mail, Words words) {
        String html = mail.html();
        boolean elsewhere = MailHtml.hasRemoteImages(html);
        String address = "/mails/" + mail.id();
        return new Letter.Received(elsewhere || MailHtml.isFormatted(html) ? address + "/view" : null,
                elsewhere ? address + "/pictures" : null,
                mail.text().strip().equals(mail.read().invitation()) ? "" : mail.read().invitation(),
                Stream.concat(Stream.ofNullable(kind(mail, words) == null ? null : MailReasons.said(mail.reason(), words)),
                        mail.read().defects().stream().filter(TELLING::contains)
                                .map(defect -> sentence(defect, mail.read(), words))).toList());
    }

    private static String sentence(Defect defect, Mail mail, Words words) {
        return CHARSETS.contains(defect) && !mail.readAs().isEmpty() ? words.text("mail.readAs", mail.readAs())
                : words.text("mail.defect." + defect.name());
    }

    private static String emails(List<ThreadMail.Address> addresses) {
        return String.join(", ", addresses.stream().map(ThreadMail.Address::email).toList());
    }
}
