package dev.baton.app.compose;

import dev.baton.app.compose.Answer.Kind;
import dev.baton.app.compose.WrittenAddresses.Recipients;
import dev.baton.mail.Enclosure;
import dev.baton.mail.MailAddress;
import dev.baton.mail.UploadId;
import dev.baton.refusal.Invalid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A mail that a program writes about a record.
 *
 * @param text may be missing where a template says it all
 * @param to {@code null} for who wrote last
 * @param all {@code true} copies it to everybody whom the customer's last mail names, beside {@code cc}
 * @param template key of a letter that the text is put into, in the customer's language: {@code answer-more}
 * @param attachments ids of files that {@code POST /files} took in before, for the same person
 * @param waiting {@code true} pauses the clocks of a case: the customer is to act next
 * @param subject {@code null} for that of the thread
 * @param seen id of the newest mail of the thread that its writer has read: 409 where somebody wrote since; {@code null} for whatever it says
 * @param sendAt {@code null} for now; until then nothing about the record changes, and the mail is held back where the
 *     customer writes first
 */
public record NewMail(@Size(max = 100_000) String text, @Size(max = 500_000) String html,
                      List<@Email String> to, List<@Email String> cc, List<@Email String> bcc, Boolean all,
                      String template, List<UploadId> attachments, Boolean waiting,
                      @Size(max = 300) String subject, Instant sendAt, @Pattern(regexp = "\\d{1,19}") String seen) {

    /**
     * @param files null for none
     * @throws Invalid when it says nothing, or waits with a second form of its text, which a draft has no room for
     */
    Answer answer(List<Enclosure> files) {
        if (template == null && (text == null || text.isBlank())) {
            throw Invalid.field("text", "problem.missing");
        }
        if (sendAt != null && html != null) {
            throw Invalid.field("html", "compose.time.html");
        }
        return new Answer(Kind.ANSWER, subject, text, html, new Recipients(addresses(to), addresses(cc), addresses(bcc)),
                Boolean.TRUE.equals(all), template, files == null ? List.of() : files, Boolean.TRUE.equals(waiting));
    }

    /** As the draft that waits for its time. */
    Written written(String whole) {
        return new Written(whole, "answer", line(to), line(cc), line(bcc), subject, all, waiting, attachments == null ? null
                : attachments.stream().map(UploadId::toString).toList(), null, null, null, null, null);
    }

    private static String line(List<String> emails) {
        return emails == null ? null : String.join(", ", emails);
    }

    private static List<MailAddress> addresses(List<String> emails) {
        return emails == null ? List.of() : emails.stream().map(MailAddress::of).toList();
    }
}
