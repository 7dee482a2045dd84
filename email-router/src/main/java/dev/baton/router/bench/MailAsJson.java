package dev.baton.router.bench;

import dev.baton.mail.MailAddress;
import dev.baton.router.judge.Bounced;
import dev.baton.router.judge.Verdict;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Defect;
import dev.baton.router.read.Mail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mail and its verdict in the form that {@code read} prints. */
final class MailAsJson {

    private MailAsJson() {}

    static Map<String, Object> of(String file, Mail mail, Verdict verdict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file);
        json.put("from", mail.from().map(MailAsJson::address).orElse(null));
        json.put("to", addresses(mail.to()));
        json.put("cc", addresses(mail.cc()));
        json.put("replyTo", addresses(mail.replyTo()));
        json.put("subject", mail.subject());
        json.put("messageId", mail.messageId());
        json.put("language", mail.language());
        json.put("text", mail.text());
        json.put("newText", mail.newText());
        json.put("html", mail.html());
        json.put("attachments", mail.attachments().stream().map(MailAsJson::attachment).toList());
        json.put("defects", mail.defects().stream().map(Defect::name).toList());
        json.put("verdict", verdict(verdict));
        return json;
    }

    static Map<String, Object> verdict(Verdict verdict) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.put("reason", verdict.reason());
        switch (verdict) {
            case Verdict.Bounce bounce -> {
                json.put("originalMessageId", bounce.originalMessageId());
                json.put("bounces", bounce.bounces().stream().map(MailAsJson::bounced).toList());
            }
            case Verdict.Complaint complaint -> json.put("originalMessageId", complaint.originalMessageId());
            default -> { }
        }
        return json;
    }

    private static Map<String, Object> bounced(Bounced one) {
        var json = new LinkedHashMap<String, Object>();
        json.put("recipient", one.recipient());
        json.put("status", one.status());
        json.put("replyCode", one.replyCode());
        json.put("hard", one.hard());
        json.put("reason", one.reason().key());
        return json;
    }

    private static List<Map<String, Object>> addresses(List<MailAddress> addresses) {
        return addresses.stream().map(MailAsJson::address).toList();
    }

    private static Map<String, Object> address(MailAddress address) {
        var json = new LinkedHashMap<String, Object>();
        json.put("email", address.email());
        json.put("name", address.name());
        return json;
    }

    private static Map<String, Object> attachment(Attachment file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", file.name());
        json.put("type", file.type());
        json.put("size", file.bytes().length);
        json.put("sha256", file.sha256());
        json.put("inline", file.inline());
        return json;
    }
}
