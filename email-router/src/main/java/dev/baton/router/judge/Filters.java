package dev.baton.router.judge;

import dev.baton.mail.MailAddress;
import dev.baton.mail.OutgoingMail;
import dev.baton.router.read.Mail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The filters: each asks one question of a mail and has an opinion or none. */
final class Filters {

    private static final Pattern OUT_OF_OFFICE = Pattern.compile("(?iu)^\\s*(?:(?:re|aw|sv):\\s*)?"
            + "\\[?(?:auto(?:matic)?[- ]?(?:re(?:ply|sponse)|response)|out of (?:the )?office|on vacation"
            + "|vacation (?:reply|notice|response|message)"
            + "|abwesend|abwesenheit|automatische antwort|réponse automatique|absence du bureau|absent du bureau"
            + "|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori sede"
            + "|răspuns automat|raspuns automat|absent din birou|în afara biroului|în concediu|автоответ"
            + "|автоматический ответ|вне офиса|в отпуске|پاسخ خودکار|خارج از دفتر"
            + "|resposta automática|fora do escritório|automatisch antwoord|afwezig|automatyczna odpowiedź"
            + "|away from (?:the )?office|i am (?:away|on leave))");
    private static final Pattern AUTOMATIC_SUBJECT =
            Pattern.compile("(?iu)^\\s*\\[?(?:auto[- ]?generated|automatic notification|read(?: receipt)?:|gelesen:"
            + "|lu ?:|leído:|citit:|прочитано:|read: |not read:)");
    /** What answering machines of several makers put into their answers, and nobody else. */
    private static final List<String> VENDORS_ANSWER = List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder",
            "X-AutoReply-From", "X-Mail-Autoreply", "X-FC-MachineGenerated", "X-MS-Exchange-Inbox-Rules-Loop");
    private static final Pattern VENDOR_VALUE =
            Pattern.compile("^(?:reply|auto_reply|.*;\\s*autoresponder|autoresponder)$");
    private static final List<String> VENDORS_MACHINE = List.of("X-Loop", "X-Mailer-Daemon", "X-Cron-Env",
            "X-GitHub-Reason", "X-GitLab-Project", "X-JIRA-FingerPrint", "X-Bugzilla-Reason");
    private static final Pattern NO_ANSWER_WANTED = Pattern.compile("\\b(?:all|autoreply|oof)\\b");
    private static final Pattern NO_REPLY = Pattern.compile("(?i)no-?reply.*|.*-noreply@.*");
    private static final Pattern FEEDBACK = Pattern.compile("(?im)^feedback-type:\\s*(\\S+)");
    private static final Pattern COMPLAINER =
            Pattern.compile("(?im)^(?:original-rcpt-to|removal-recipient):\\s*<?([^<>\\s]+)>?");

    private static final Pattern ENVELOPE = Pattern.compile("(?im)^original-mail-from:\\s*<?([^<>\\s]+)>?");

    private static final Pattern FIELDS_AS_TEXT = Pattern.compile("(?im)^final-recipient: ");
    private static final int LONGEST_HEAD = 50_000;

    private Filters() {}

    static Optional<Verdict> unreadable(Mail mail, Knowledge knowledge) {
        var isReport = !mail.report().status().isEmpty() || !mail.report().feedback().isEmpty();
        return isReport ? Optional.empty() : Unreadable.why(mail).map(Verdict.Unreadable::new);
    }

    static Optional<Verdict> own(Mail mail, Knowledge knowledge) {
        if (knowledge.signed(mail.messageId()).isPresent()) {
            return Optional.of(new Verdict.Own("It carries a Message-ID that we signed"));
        }
        return mail.from().filter(from -> knowledge.ourAddresses().contains(withoutPlus(from.key())))
                .map(from -> new Verdict.Own("It comes from our own address " + from.email()));
    }

    static Optional<Verdict> complaint(Mail mail, Knowledge knowledge) {
        var feedback = mail.report().feedback();
        if (feedback.isEmpty()) {
            return complaintOfAMailHouse(mail, knowledge);
        }
        var type = DeliveryStatus.first(FEEDBACK, feedback).toLowerCase(Locale.ROOT);
        var recipients = COMPLAINER.matcher(feedback).results().map(found -> found.group(1)).toList();
        return Optional.of(new Verdict.Complaint(original(mail, knowledge), type, recipients, "A mail house reports: " + type));
    }

    /** Microsoft reports without ARF; Apple Mail unsubscribes by mail. */
    private static Optional<Verdict> complaintOfAMailHouse(Mail mail, Knowledge knowledge) {
        var type = mail.subject().startsWith("complaint about message from ") ? "abuse"
                : mail.headers().lower("X-Apple-Unsubscribe").equals("true") ? "opt-out" : "";
        return type.isEmpty() ? Optional.empty()
                : Optional.of(new Verdict.Complaint(original(mail, knowledge), type, List.of(), "A mail house reports: " + type));
    }

    static Optional<Verdict> bounce(Mail mail, Knowledge knowledge) {
        var status = mail.report().status();
        if (!status.isEmpty() && DeliveryStatus.onlyGoodNews(status)) {
            return Optional.of(new Verdict.Automatic(false, "A mail system reports that our mail arrived"));
        }
        var bounces = new ArrayList<Bounced>();
        var said = BounceText.beforeReturnedMail(mail.text());
        if (!status.isEmpty()) {
            bounces.addAll(DeliveryStatus.failures(status, said));
        } else if (FIELDS_AS_TEXT.matcher(said).find() && BounceText.looksLikeOne(mail)) {
            // Relays and mailing lists flatten a report into one text.
            bounces.addAll(DeliveryStatus.failures(said, said));
        }
        if (bounces.isEmpty() && (BounceText.looksLikeOne(mail) || !status.isEmpty())) {
            var own = new ArrayList<>(knowledge.ourAddresses());
            mail.to().forEach(to -> own.add(to.key()));
            bounces.addAll(BounceText.failures(mail, own));
        }
        return bounces.isEmpty() ? Optional.empty()
                : Optional.of(new Verdict.Bounce(original(mail, knowledge), List.copyOf(bounces), said(bounces)));
    }

    static Optional<Verdict> automatic(Mail mail, Knowledge knowledge) {
        var headers = mail.headers();
        var submitted = headers.lower("Auto-Submitted").replaceAll("\\([^()]*\\)", "").strip();
        var precedence = headers.lower("Precedence");
        var office = OUT_OF_OFFICE.matcher(mail.subject()).find();
        if (office || submitted.startsWith("auto-replied")
                || precedence.equals("auto_reply") || VENDORS_ANSWER.stream().anyMatch(headers::has)
                || Stream.of("X-Autogenerated", "Preference", "X-POST-MessageClass", "Delivered-To")
                .anyMatch(name -> VENDOR_VALUE.matcher(headers.lower(name)).find())) {
            return automatic(true, office ? "Its subject is that of an automatic answer"
                    : "Its headers say that a machine answered");
        }
        // RFC 3834, 5: any value but "no" means that no person sent it.
        if (!submitted.isEmpty() && !submitted.matches("no(?:[\\s;].*)?")) {
            return automatic(false, "Auto-Submitted says " + submitted);
        }
        if (precedence.matches("bulk|junk|list")) {
            return automatic(false, "Precedence says " + precedence);
        }
        if (headers.anyNameStartsWith("list-")) {
            return automatic(false, "A mailing list sent it");
        }
        if (NO_ANSWER_WANTED.matcher(headers.lower("X-Auto-Response-Suppress")).find()
                && mail.from().filter(from -> NO_REPLY.matcher(from.email()).matches()).isPresent()) {
            return automatic(false, "Its sender wants no automatic answer and no reply");
        }
        if (VENDORS_MACHINE.stream().anyMatch(headers::has) || AUTOMATIC_SUBJECT.matcher(mail.subject()).find()
                || headers.lower("Content-Type").contains("disposition-notification")) {
            return automatic(false, "A machine wrote it");
        }
        return headers.first("Return-Path").filter(path -> path.replaceAll("\\s", "").equals("<>")).isPresent()
                ? automatic(false, "It wants no answer: its envelope names no sender") : Optional.empty();
    }

    /** In short and long windows, of its sender and about its record. A new enquiry is no answer, however many there are. */
    static Optional<Verdict> loop(Mail mail, About about, Knowledge knowledge) {
        var answers = about.known() || !mail.references().isEmpty() || mail.answersBySubject();
        return mail.from().filter(from -> answers).flatMap(from -> switch (
                knowledge.rush(from.email(), about.known() ? about.record() : null)) {
                    case NONE -> Optional.empty();
                    case BEGINS -> loop(true, from);
                    case GOES_ON -> loop(false, from);
                });
    }

    private static Optional<Verdict> loop(boolean begins, MailAddress from) {
        return Optional.of(new Verdict.Loop(begins,
                "So many answers from " + from.email() + " or about this in so short a time are a machine's"));
    }

    private static Optional<Verdict> automatic(boolean outOfOffice, String reason) {
        return Optional.of(new Verdict.Automatic(outOfOffice, reason));
    }

    private static String said(List<Bounced> bounces) {
        var first = bounces.getFirst();
        var code = first.status().isEmpty() ? first.replyCode() : first.status();
        return "Not delivered to " + (first.recipient().isEmpty() ? "a recipient" : first.recipient())
                + (code.isEmpty() ? "" : " (" + code + ")") + ": " + first.reason().key();
    }

    /** Which of our mails: the envelope that it went out in or our own header says it, else what came back of it. */
    private static String original(Mail mail, Knowledge knowledge) {
        var envelopes = Stream.of(Threading.recipients(mail),
                Stream.of("Return-Path", OutgoingMail.HEADER).flatMap(name -> mail.report().returned().first(name).stream()),
                ENVELOPE.matcher(mail.report().feedback()).results().map(found -> found.group(1))).flatMap(found -> found);
        return envelopes.map(knowledge::sentFrom).flatMap(Optional::stream).findFirst().orElseGet(() -> returned(mail));
    }

    private static String returned(Mail mail) {
        var returned = mail.report().returned().first("Message-ID").orElse("").replaceAll("[<>\\s]", "");
        return Stream.concat(Stream.of(returned, BounceText.returnedMessageId(mail.text())), inFiles(mail))
                .filter(id -> !id.isEmpty()).findFirst().orElse("");
    }

    /** Some systems send the returned mail as a text file, or under a type of their own. */
    private static Stream<String> inFiles(Mail mail) {
        return mail.attachments().stream().filter(file -> file.type().matches("(?:text|message)/.*"))
                .map(file -> BounceText.returnedMessageId(new String(file.bytes(), 0,
                        Math.min(file.bytes().length, LONGEST_HEAD), StandardCharsets.ISO_8859_1)));
    }

    static String withoutPlus(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }
}
