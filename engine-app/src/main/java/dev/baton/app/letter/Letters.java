package dev.baton.app.letter;

import dev.baton.app.web.Letter;
import dev.baton.app.web.Words;
import java.util.List;

/** Mails of a thread as pages show them. */
public final class Letters {

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
        String quote = mail.whole() == null || mail.whole().strip().equals(mail.text().strip()) ? null : mail.whole();
        List<Letter.File> attached = files == null ? List.of() : mail.attachments().stream()
                .map(file -> new Letter.File(file.name(), words.size(file.size()), files + file.id())).toList();
        return new Letter(mail.id(), ours ? Letter.Kind.OURS : Letter.Kind.THEIRS, who, line, mail.at(), mail.text(), quote,
                attached, ours ? words.text("mail.state." + mail.outcome()) : null, !mail.automatic());
    }

    private static String emails(List<ThreadMail.Address> addresses) {
        return String.join(", ", addresses.stream().map(ThreadMail.Address::email).toList());
    }
}
