package dev.baton.router.judge;

import dev.baton.mail.MailAddress;
import dev.baton.router.read.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Bounces in prose, as qmail, Exim, old sendmails and many gateways write them. */
final class BounceText {

    private static final Pattern MACHINE = Pattern.compile("(?i)^(?:mailer-?daemon|po?ost_?master|mail-?(?:delivery"
            + "|admin|master|system)|mdaemon|mmdf|bounce[sd]?|"
            + "mail_?delivery_?subsystem|no-?reply|uucp|smtp|root|.*daemon|.*-(?:admin|bounces?|owner)|listserv"
            + "|majordomo|fml.*|mailadmin|nobody|scanmail|bigfoot.*|security|filter)@.*|^(?:mailer-?daemon"
            + "|postmaster)$");
    private static final Pattern MACHINE_NAME =
            Pattern.compile("mail delivery|mailer-?daemon|postmaster|mail administrator|^\\s*<>");
    private static final Pattern PLAIN_SUBJECT =
            Pattern.compile("(?i)^(?:undeliver(?:able|ed)|delivery status notification|returned mail|failure notice|"
            + "mail (?:delivery )?failed|delivery (?:failure|has failed)|non-?delivery)");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)undeliver|non-?deliver|returned (?:mail|to sender"
            + "|message)|return(?:ed)? .*mail|delivery (?:status|fail|has failed|problem|report|error|"
            + "delay|warning)|deliver.{0,20}(?:fail|error|problem|not)|mail (?:delivery|system|could not|rejected"
            + "|not delivered)|failure (?:notice|delivery|notification)|failed (?:mail|delivery)"
            + "|could not (?:be )?(?:deliver|send)|"
            + "message (?:delivery|you sent|not delivered|undeliverable|blocked|rejected)|unzustellbar"
            + "|unbekannter empf|nicht zu(?:ge)?stell|zustellung|no se (?:ha podido|puede) entregar|non remis|échec|"
            + "mancata consegna|nedeliv|nu a putut fi livrat|не (?:доставлен|может быть доставлен)|недоставлен"
            + "|تحویل نشد|(?:error|problem) (?:sending|delivering)|warning: .*(?:message|mail|send)|"
            + "bounce|user unknown|invalid (?:recipient|address|mail)|mail rejected|\\bdsn\\b|yahoo.*deliver"
            + "|notification.*(?:état|status)|rejected (?:mail|e-?mail)|"
            + "(?:attention|problem|quota|unknown user)|considered unsolicited|not delivered");
    private static final Pattern SAYS = Pattern.compile(
            "(?isu)could ?n.t be delivered|could not (?:be )?(?:deliver|send)|unable to deliver"
            + "|was ?n.t able to deliver|not (?:been )?(?:able to )?deliver|undeliverable|"
            + "(?:permanent|fatal|delivery|following) (?:\\w+ )?(?:error|fail)|delivery (?:to|of|has) .{0,80}(?:fail"
            + "|delay)|(?:did|does) not reach|user unknown|no such user|mailbox (?:is )?full|"
            + "recipient.{0,60}(?:unknown|reject|invalid)|returned to (?:you|sender)|rejected|bounce|over quota"
            + "|could not be sent|(?:message|mail).{0,60}(?:has not|not|non).{0,40}(?:deliver|remis)"
            + "|konnte nicht zugestellt|nicht zustellbar|n'a pas pu être (?:remis|délivré|distribué)"
            + "|no se ha podido entregar|no pudo (?:ser )?entrega|nu a putut fi livrat|не может быть доставлен"
            + "|не было доставлено|تحویل نشد"
            + "|following (?:address|recipient)|host unknown|unknown user|address.{0,40}not|5\\.\\d\\.\\d|\\b55\\d\\b"
            + "|\\b45\\d\\b");
    private static final Pattern RETURNED = Pattern.compile("(?im)^[ \\t>]*-{2,}.{0,80}(?:copy of|original|returned"
            + "|unsent|below this line|message header|undelivered|non ?-?delivered|body of|message follows"
            + "|rejected message).*$"
            + "|^.{0,20}(?:this is a copy of (?:the|your) message|the text of your message follows"
            + "|your original message|original message follows|received: from .*|\\.+ ?original message"
            + "|the header of the original|unsent message below|message headers? follow).*$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:^|[\\s<\\[(:\"'*`=|])"
            + "((?!ID|MIME)[\\w.+!#$%&'/=?^{|}~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,20})");
    private static final Pattern NEXT =
            Pattern.compile("\\n[ \\t]*<?([\\w.+=-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,20})");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[ \\t>]*message-id:\\s*<([^<>\\s]+)>");

    private static final int LONGEST = 50_000;
    private static final int LONGEST_ABOUT_ONE = 4_000;

    private BounceText() {}

    /** Who sends and what the subject says; the words in the body decide where those are not plain. */
    static boolean looksLikeOne(Mail mail) {
        var headers = mail.headers();
        if (headers.has("X-Failed-Recipients")) {
            return true;
        }
        return isMachine(mail) && (PLAIN_SUBJECT.matcher(mail.subject()).find()
                || SAYS.matcher(mail.text().substring(0, Math.min(mail.text().length(),
                LONGEST))).find() && (SUBJECT.matcher(mail.subject()).find() || !mail.report()
                .isNone()));
    }

    private static boolean isMachine(Mail mail) {
        var from = mail.headers().lower("From");
        return MACHINE.matcher(mail.from().map(MailAddress::email).orElse("")).matches()
                || MACHINE_NAME.matcher(from).find()
                || mail.headers().first("Return-Path").filter(path -> path.replaceAll("\\s", "").equals("<>"))
                .isPresent();
    }

    static List<Bounced> failures(Mail mail, List<String> ownAddresses) {
        var report = beforeReturnedMail(mail.text());
        var failures = new ArrayList<Bounced>();
        var found = ADDRESS.matcher(report);
        var seen = new ArrayList<>(ownAddresses);
        mail.from().ifPresent(from -> seen.add(from.key()));
        while (found.find() && failures.size() < 20) {
            var address = found.group(1).replaceAll("[.']+$", "");
            if (!seen.contains(address.toLowerCase(Locale.ROOT))
                    && !address.matches("(?i)(?:postmaster|mailer-daemon|abuse|support|helpdesk)@.*")) {
                seen.add(address.toLowerCase(Locale.ROOT));
                failures.add(bounced(address, after(report, found.start(1), address), report));
            }
        }
        var failed = mail.headers().first("X-Failed-Recipients").orElse("");
        if (failures.isEmpty() || !failed.isEmpty()) {
            failures.clear();
            for (var address : failed.split("[,\\s]+")) {
                failures.add(bounced(address, report, report));
            }
        }
        return failures.size() > 1 && failed.isEmpty() ? mostTelling(failures) : failures;
    }

    /** Of addresses in prose those with a reason count; the others are helpdesks and signatures. */
    private static List<Bounced> mostTelling(List<Bounced> failures) {
        var telling = failures.stream().filter(one -> !one.status().isEmpty() || !one.replyCode().isEmpty()).toList();
        return telling.isEmpty() ? failures.subList(0, 1) : telling;
    }

    /** Most say of each recipient what happened behind the address, some before all of them. */
    private static Bounced bounced(String address, String behind, String report) {
        var reason = reason(behind, behind);
        var text = reason == BounceReason.UNDEFINED ? report : behind;
        if (reason == BounceReason.UNDEFINED) {
            reason = reason(report, report);
        }
        var code = DeliveryStatus.status(text);
        return new Bounced(address, code, DeliveryStatus.reply(text), DeliveryStatus.isHard(reason, code), reason);
    }

    private static BounceReason reason(String words, String transcript) {
        return BounceReason.of(DeliveryStatus.status(words), words, SaidAt.of(transcript));
    }

    /** What a report says of one recipient: from the address on; its beginning where it does not name the address. */
    static String about(String recipient, String report) {
        var at = Math.max(0, recipient.isEmpty() ? 0 : report.indexOf(recipient));
        return report.substring(at, Math.min(report.length(), at + LONGEST_ABOUT_ONE));
    }

    /** What the mail system says, which it does at the beginning. */
    static String beforeReturnedMail(String whole) {
        var text = whole.substring(0, Math.min(whole.length(), LONGEST));
        var cut = RETURNED.matcher(text);
        return cut.find() && cut.start() > 20 ? text.substring(0, cut.start()) : text;
    }

    /** Up to the line that begins with another address. */
    private static String after(String text, int from, String address) {
        var behind = text.substring(from, Math.min(text.length(), from + 1_500));
        var next = NEXT.matcher(behind);
        while (next.find()) {
            if (!next.group(1).equalsIgnoreCase(address)) {
                return behind.substring(0, next.start());
            }
        }
        return behind;
    }

    static String returnedMessageId(String text) {
        var found = MESSAGE_ID.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
