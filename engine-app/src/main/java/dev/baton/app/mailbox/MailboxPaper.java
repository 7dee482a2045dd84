package dev.baton.app.mailbox;

import dev.baton.app.mailbox.MailboxForm.OAuth;
import dev.baton.app.mailbox.MailboxForm.Server;
import dev.baton.app.mailbox.MailboxForm.Smtp;
import dev.baton.app.mailbox.MailboxForm.Way;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.MailHost;
import dev.baton.mail.Mailbox;
import dev.baton.mail.Security;
import java.util.Map;

/**
 * The form of a mailbox as a browser sends it. What was typed into it as a secret is read and never shown again.
 *
 * @param version of the mailbox that the form was filled from; null for a new one
 * @param active  null for a box without a tick, as {@code answersAutomatically}
 */
record MailboxPaper(Integer version, String address, String name, Boolean active, String team, String language,
                    Map<String, String> signatures, Integer reopenDays, Boolean answersAutomatically,
                    String imapHost, Integer imapPort, Security imapSecurity, Way logIn, String login, String password, String tokenUrl, String clientId,
                    String scope, String clientSecret, String refreshToken, String folder, AfterFetch afterFetch, String moveTo,
                    String smtpHost, Integer smtpPort, Security smtpSecurity, String smtpLogin, String smtpPassword) {

    static final MailboxPaper BLANK = new MailboxPaper(null, "", "", true, "", "", Map.of(), 30, true, "", null,
            Security.TLS, Way.PASSWORD, "", "", "", "", "", "", "", "INBOX", AfterFetch.FLAG, "", "", null, Security.STARTTLS, "", "");

    static MailboxPaper of(Mailbox one, String team) {
        var grant = one.logIn().oauth();
        return new MailboxPaper(one.version(), one.address(), one.name(), one.active(), team, one.language(),
                one.signatures().texts(), one.reopenDays(), one.answersAutomatically(), one.imap().host(), port(one.imap()),
                one.imap().security(),
                one.logIn().byToken() ? Way.TOKEN : Way.PASSWORD, one.logIn().login(), "", grant.tokenUrl(), grant.clientId(),
                grant.scope(), "", "", one.folder(), one.afterFetch(), one.moveTo(), one.smtp().host(), port(one.smtp()),
                one.smtp().security(), one.smtpLogin(), "");
    }

    MailboxForm form() {
        return new MailboxForm(stripped(address), name, Boolean.TRUE.equals(active), team, language, signatures, reopenDays,
                Boolean.TRUE.equals(answersAutomatically), new Server(stripped(imapHost), imapPort, imapSecurity), logIn, stripped(login), password,
                new OAuth(stripped(tokenUrl), stripped(clientId), scope, clientSecret, refreshToken), folder, afterFetch, moveTo,
                new Smtp(stripped(smtpHost), smtpPort, smtpSecurity, stripped(smtpLogin), smtpPassword));
    }

    /** The id of the input that holds a field of the form. */
    static String input(String field) {
        String[] parts = field.split("\\.", 2);
        return parts.length == 1 || parts[0].equals("signatures") ? parts[0].replaceAll("\\W.*", "")
                : parts[0].equals("oauth") ? parts[1]
                : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
    }

    public String signature(String language) {
        return signatures == null ? "" : signatures.getOrDefault(language, "");
    }

    private static Integer port(MailHost host) {
        return host.isSet() ? host.port() : null;
    }

    private static String stripped(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Never what was typed as a secret. */
    @Override
    public String toString() {
        return "form of " + address;
    }
}
