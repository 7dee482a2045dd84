package dev.baton.router.read;

import dev.baton.mail.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A mail as {@link MailReader} reads it.
 *
 * @param from       the sender; empty when no header names one (see {@link Defect#NO_SENDER})
 * @param subject    one line, decoded
 * @param messageId  without angle brackets; empty when there is none
 * @param references Message-IDs of the thread, newest first, In-Reply-To before References, at most 20
 * @param date       as the sender claims it
 * @param text       plain text, made from the HTML where there is no other
 * @param newText    what the sender wrote this time: without quoted history and signature
 * @param html       sanitised, with {@code cid:} images, remote ones as {@code data-remote}; empty for a plain mail
 * @param language   ISO 639-1 guess from the new text; empty when it could be anything
 * @param report     what a mail system reports, for bounces and complaints; {@link Report#NONE} in a person's mail
 * @param headers    all header fields, for filters
 * @param defects    what was wrong with it
 */
public record Mail(Optional<MailAddress> from, List<MailAddress> to, List<MailAddress> cc, List<MailAddress> replyTo,
        String subject, String messageId, List<String> references, Optional<Instant> date, String text, String newText,
        String html, String language, List<Attachment> attachments, String invitation, String readAs, Report report,
        Headers headers, List<Defect> defects) {

    private static final Pattern NO_ANSWER_WANTED = Pattern.compile("\\b(?:all|autoreply|oof)\\b");
    private static final Pattern NOBODY = Pattern.compile("^(?:(?:do[-_.]?)?not?[-_.]?reply|mailer-daemon|postmaster"
            + "|listserv|majordomo|bounces?)\\b|^owner-|-(?:bounces?|request|noreply)@");
    private static final Pattern ANSWER_PREFIX =
            Pattern.compile("(?iu)^(?:(?:re|aw|antw|sv|rv|rif|r|ref|odp|răsp|ответ|پاسخ)(?:\\[\\d+])?\\s*[:：]\\s*)++");

    /** Whether its subject is that of an answer: {@code Re: …}, in the words of many languages. */
    public boolean answersBySubject() {
        return ANSWER_PREFIX.matcher(subject.strip()).find();
    }

    /**
     * Whether an automatic answer may go to it: not when its sender asks for none (X-Auto-Response-Suppress, MS-OXCMAIL
     * 2.2.3.2.14), and not to an address that nobody reads.
     */
    public boolean welcomesAutomaticAnswers() {
        return !NO_ANSWER_WANTED.matcher(headers.lower("X-Auto-Response-Suppress")).find()
                && answerTo().filter(to -> !NOBODY.matcher(to.key()).find()).isPresent();
    }

    /** Whoever its From names, this one wrote it. */
    public Mail writtenBy(MailAddress writer) {
        var met = new TreeSet<>(defects);
        met.add(Defect.SENDER_FROM_ANOTHER_HEADER);
        return new Mail(Optional.of(writer), to, cc, replyTo, subject, messageId, references, date, text, newText, html,
                language, attachments, invitation, readAs, report, headers, List.copyOf(met));
    }

    /** Where an answer goes: Reply-To when it names somebody, else the sender. */
    public Optional<MailAddress> answerTo() {
        return replyTo.isEmpty() ? from : Optional.of(replyTo.getFirst());
    }
}
