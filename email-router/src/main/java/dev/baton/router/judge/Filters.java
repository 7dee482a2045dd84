package dev.baton.router.judge;

import dev.baton.router.read.Mail;
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
    private static final Pattern ANSWER_PREFIX =
            Pattern.compile("(?iu)^(?:(?:re|aw|antw|sv|rv|rif|r|ref|odp|răsp|ответ|پاسخ)(?:\\[\\d+])?\\s*[:：]\\s*)++");
    private static final Pattern FEEDBACK = Pattern.compile("(?im)^feedback-type:\\s*(\\S+)");
    private static final Pattern COMPLAINER =
            Pattern.compile("(?im)^(?:original-rcpt-to|removal-recipient):\\s*<?([^<>\\s]+)>?");

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
            return complaintOfAMailHouse(mail);
        }
        var type = DeliveryStatus.first(FEEDBACK, feedback).toLowerCase(Locale.ROOT);
        var recipients = COMPLAINER.matcher(feedback).results().map(found -> found.group(1)).toList();
        return Optional.of(new Verdict.Complaint(original(mail), type, recipients, "A mail house reports: " + type));
    }

    /** Microsoft reports without ARF; Apple Mail unsubscribes by mail. */
    private static Optional<Verdict> complaintOfAMailHouse(Mail mail) {
        var type = mail.subject().startsWith("complaint about message from ") ? "abuse"
                : mail.headers().lower("X-Apple-Unsubscribe").equals("true") ? "opt-out" : "";
        return type.isEmpty() ? Optional.empty()
                : Optional.of(new Verdict.Complaint(original(mail), type, List.of(), "A mail house reports: " + type));
    }

    static Optional<Verdict> bounce(Mail mail, Knowledge knowledge) {
        var status = mail.report().status();
        if (!status.isEmpty() && DeliveryStatus.onlyGoodNews(status)) {
            return Optional.of(new Verdict.Automatic(false, "A mail system reports that our mail arrived"));
        }
        var bounces = new ArrayList<Bounced>();
        if (!status.isEmpty()) {
            bounces.addAll(DeliveryStatus.failures(status, BounceText.beforeReturnedMail(mail.text())));
        }
        if (bounces.isEmpty() && (BounceText.looksLikeOne(mail) || !status.isEmpty())) {
            var own = new ArrayList<>(knowledge.ourAddresses());
            mail.to().forEach(to -> own.add(to.key()));
            bounces.addAll(BounceText.failures(mail, own));
        }
        return bounces.isEmpty() ? Optional.empty()
                : Optional.of(new Verdict.Bounce(original(mail), List.copyOf(bounces), said(bounces)));
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

    static Optional<Verdict> loop(Mail mail, Knowledge knowledge) {
        var subject = mail.subject().replaceAll("\\d", "").strip();
        var thread = ANSWER_PREFIX.matcher(subject).replaceFirst("").strip();
        var answers = !mail.references().isEmpty() || thread.length() < subject.length();
        return mail.from().filter(from -> answers && knowledge.tooMany(from.key(), thread)).map(from ->
                new Verdict.Loop("So many answers from " + from.email() + " in so short a time are a machine's"));
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

    private static String original(Mail mail) {
        var returned = mail.report().returned().first("Message-ID").orElse("").replaceAll("[<>\\s]", "");
        return returned.isEmpty() ? BounceText.returnedMessageId(mail.text()) : returned;
    }

    static String withoutPlus(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }
}
