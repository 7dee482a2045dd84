package dev.baton.app.mailbox;

import dev.baton.app.mailbox.MailboxForm.Way;
import dev.baton.app.team.Directory;
import dev.baton.id.Tsids;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.LogIn;
import dev.baton.mail.LogIn.Grant;
import dev.baton.mail.MailHost;
import dev.baton.mail.MailKeys;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.SealedText;
import dev.baton.mail.Security;
import dev.baton.mail.SignatureTexts;
import dev.baton.refusal.Invalid;
import dev.baton.router.MailServers;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Makes a mailbox of what somebody wants of it. A secret that was not typed stays what it is, but only as long as it goes
 * to the same servers: otherwise whoever may edit a mailbox could have its password sent to a server of their own.
 */
@Component
class WantedMailbox {

    private static final int REOPEN_DAYS = 30;

    private final MailKeys keys;
    private final MailServers servers;
    private final Directory directory;
    private final Tsids ids;

    WantedMailbox(MailKeys keys, MailServers servers, Directory directory, Tsids ids) {
        this.keys = keys;
        this.servers = servers;
        this.directory = directory;
        this.ids = ids;
    }

    /**
     * Nothing is saved.
     *
     * @param before null for a new one
     * @throws Invalid when a field does not do
     */
    Mailbox of(Mailbox before, MailboxForm form) {
        return new Reading(before, form).mailbox();
    }

    /** One form on its way. */
    private final class Reading {

        private final Mailbox before;
        private final MailboxForm form;
        private final MailboxId id;
        private final List<Invalid.Field> wrong = new ArrayList<>();
        private MailHost imap;
        private MailHost smtp;
        private boolean elsewhere;

        Reading(Mailbox before, MailboxForm form) {
            this.before = before;
            this.form = form;
            this.id = before == null ? ids.next(MailboxId::new) : before.id();
        }

        Mailbox mailbox() {
            servers();
            String address = address();
            TeamId team = team();
            LogIn logIn = logIn();
            SealedText smtpPassword = smtpPassword();
            AfterFetch afterFetch = Objects.requireNonNullElse(form.afterFetch(), AfterFetch.FLAG);
            String folder = text(form.folder()).isEmpty() ? "INBOX" : text(form.folder());
            String moveTo = moveTo(afterFetch, folder);
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
            Mailbox made = new Mailbox(id, before == null ? null : before.version(), address, text(form.name()),
                    !Boolean.FALSE.equals(form.active()), before != null && before.keptBySettings(), team, text(form.language()),
                    new SignatureTexts(form.signatures() == null ? Map.of() : form.signatures()),
                    Objects.requireNonNullElse(form.reopenDays(), REOPEN_DAYS), !Boolean.FALSE.equals(form.answersAutomatically()),
                    imap, logIn, folder, afterFetch, moveTo, smtp, smtp.isSet() ? text(form.smtp().login()) : "", smtpPassword);
            return before != null && !made.enteredAs(before) ? made.keptByPeople() : made;
        }

        private void servers() {
            imap = form.imap() == null || text(form.imap().host()).isEmpty() ? MailHost.OF_SETTINGS
                    : host(form.imap().host(), form.imap().port(), form.imap().security(), Security.TLS, 993, 143);
            smtp = form.smtp() == null || text(form.smtp().host()).isEmpty() ? MailHost.OF_SETTINGS
                    : host(form.smtp().host(), form.smtp().port(), form.smtp().security(), Security.STARTTLS, 465, 587);
            if (!imap.isSet() && !servers.imap().isSet()) {
                wrong("imap.host", "mailbox.noServer");
            }
            elsewhere = before != null && !(imap.equals(before.imap()) && smtp.equals(before.smtp())
                    && tokenUrl().equals(before.logIn().oauth().tokenUrl()));
        }

        private MailHost host(String host, Integer port, Security security, Security usual, int tls, int other) {
            Security spoken = security == null ? usual : security;
            return new MailHost(host.strip(), port != null ? port : spoken == Security.TLS ? tls : other, spoken);
        }

        private String address() {
            String address = text(form.address()).toLowerCase(Locale.ROOT);
            if (address.isEmpty()) {
                wrong("address", "problem.missing");
            } else if (before != null && !before.address().equals(address)) {
                wrong("address", "mailbox.fixed");
            }
            return address;
        }

        private TeamId team() {
            if (text(form.team()).isEmpty()) {
                return null;
            }
            TeamId team = directory.team(text(form.team())).map(Team::id).orElse(null);
            if (team == null) {
                wrong("team", "problem.value");
            }
            return team;
        }

        private LogIn logIn() {
            LogIn known = before == null ? new LogIn("", null, Grant.NONE) : before.logIn();
            if (form.logIn() == Way.TOKEN) {
                return new LogIn(login(), null, grant(known.oauth()));
            }
            SealedText password = secret(form.password(), known.password(), "password", "password");
            if (password == null) {
                wrong("password", "problem.missing");
            }
            return new LogIn(login(), password, Grant.NONE);
        }

        private String login() {
            return text(form.login()).equalsIgnoreCase(text(form.address())) ? "" : text(form.login());
        }

        private Grant grant(Grant known) {
            var oauth = form.oauth() == null ? new MailboxForm.OAuth("", "", "", "", "") : form.oauth();
            SealedText ready = elsewhere ? null : known.accessToken();
            if (ready == null && tokenUrl().isEmpty()) {
                wrong("oauth.tokenUrl", "problem.missing");
            } else if (!tokenUrl().isEmpty() && !Grant.safe(tokenUrl())) {
                wrong("oauth.tokenUrl", "mailbox.https");
            }
            return new Grant(tokenUrl(), text(oauth.clientId()), text(oauth.scope()),
                    secret(oauth.clientSecret(), known.clientSecret(), "clientSecret", "oauth.clientSecret"),
                    secret(oauth.refreshToken(), known.refreshToken(), "refreshToken", "oauth.refreshToken"), ready);
        }

        private String tokenUrl() {
            return form.logIn() != Way.TOKEN || form.oauth() == null ? "" : text(form.oauth().tokenUrl());
        }

        private SealedText smtpPassword() {
            if (!smtp.isSet() || text(form.smtp().login()).isEmpty()) {
                return null;
            }
            SealedText password = secret(form.smtp().password(), before == null ? null : before.smtpPassword(), "smtpPassword",
                    "smtp.password");
            if (password == null) {
                wrong("smtp.password", "problem.missing");
            }
            return password;
        }

        private SealedText secret(String typed, SealedText known, String name, String field) {
            if (!text(typed).isEmpty()) {
                return keys.seal(typed, id, name);
            }
            if (known != null && elsewhere) {
                wrong(field, "mailbox.typeAgain");
            }
            return known;
        }

        private String moveTo(AfterFetch afterFetch, String folder) {
            String moveTo = afterFetch == AfterFetch.MOVE ? text(form.moveTo()) : "";
            if (afterFetch == AfterFetch.MOVE && (moveTo.isEmpty() || moveTo.equalsIgnoreCase(folder))) {
                wrong("moveTo", "mailbox.moveTo");
            }
            return moveTo;
        }

        private void wrong(String field, String key) {
            wrong.add(new Invalid.Field(field, key));
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
