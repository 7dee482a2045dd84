package dev.baton.router.judge;

import dev.baton.router.read.Defect;
import dev.baton.router.read.Mail;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a mail holds nothing that a person could answer. */
final class Unreadable {

    private Unreadable() {}

    static Optional<String> why(Mail mail) {
        if (mail.defects().contains(Defect.READER_FAILED)) {
            return Optional.of("The mail could not be read");
        }
        if (mail.defects().contains(Defect.OUT_OF_TIME) && mail.text().isBlank() && mail.attachments().isEmpty()) {
            return Optional.of("Reading the mail took too long");
        }
        if (mail.defects().contains(Defect.EMPTY)) {
            return Optional.of("The mail is empty");
        }
        // Relays add their headers to anything; these are a sender's own.
        if (Stream.of("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Sender")
                .noneMatch(mail.headers()::has)) {
            return Optional.of("The mail has no headers");
        }
        if (mail.from().isEmpty()) {
            return Optional.of("The mail names no sender");
        }
        var wordless = mail.text().isBlank() && mail.attachments().isEmpty();
        if (wordless && mail.subject().isBlank()) {
            return Optional.of("The mail has neither words nor files");
        }
        if (wordless && mail.defects().contains(Defect.BROKEN_BASE64) || isGarbage(mail.text())) {
            return Optional.of("The text of the mail cannot be decoded");
        }
        return Optional.empty();
    }

    /** More than a quarter of it are characters that no text has. */
    private static boolean isGarbage(String text) {
        var sample = text.substring(0, Math.min(text.length(), 4_000));
        var bad = sample.chars().filter(c -> c == '\uFFFD' || c < 0x20 && c != '\n' && c != '\t' && c != '\r'
                && c != '\f' && c != 0x1B).count();
        return bad * 4 > sample.length();
    }
}
