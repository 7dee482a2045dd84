package dev.baton.app.mailbox;

import dev.baton.app.api.Versioned;
import dev.baton.app.mailbox.MailboxForm.Way;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.MailHost;
import dev.baton.mail.Mailbox;
import dev.baton.mail.Security;
import java.util.Map;

/**
 * A mailbox as the API tells it: secrets never, only whether there is one.
 *
 * @param keptBySettings whether each start takes from the settings how it is entered and fetched
 * @param team           its key; null for none
 * @param imap           null for the server of the settings
 * @param logIn          {@code password, token}
 * @param afterFetch     {@code flag, move, delete}: what happens on the server to a mail that is stored
 * @param moveTo         the folder that it is moved to; null when it is not
 * @param smtp           null for the server of the settings
 */
record MailboxView(String id, String address, String name, boolean active, boolean keptBySettings, String team, String language,
                   Map<String, String> signatures, int reopenDays, boolean answersAutomatically, Server imap, Way logIn,
                   String login, boolean passwordSet, OAuth oauth, String folder, AfterFetch afterFetch, String moveTo, Smtp smtp, MailboxStates.State state,
                   Integer version) implements Versioned {

    record Server(String host, int port, Security security) {

        static Server of(MailHost host) {
            return host.isSet() ? new Server(host.host(), host.port(), host.security()) : null;
        }
    }

    /** @param login null to log in as for fetching */
    record Smtp(String host, int port, Security security, String login, boolean passwordSet) {
    }

    record OAuth(String tokenUrl, String clientId, String scope, boolean clientSecretSet, boolean refreshTokenSet) {
    }

    static MailboxView of(Mailbox one, String team, MailboxStates.State state) {
        var grant = one.logIn().oauth();
        var smtp = one.smtp();
        return new MailboxView(one.id().toString(), one.address(), orNull(one.name()), one.active(), one.keptBySettings(), team,
                orNull(one.language()), one.signatures().texts(), one.reopenDays(), one.answersAutomatically(),
                Server.of(one.imap()),
                one.logIn().byToken() ? Way.TOKEN : Way.PASSWORD, orNull(one.logIn().login()), one.logIn().password() != null,
                grant.isSet() ? new OAuth(orNull(grant.tokenUrl()), orNull(grant.clientId()), orNull(grant.scope()),
                        grant.clientSecret() != null, grant.refreshToken() != null) : null,
                one.folder(), one.afterFetch(), orNull(one.moveTo()),
                smtp.isSet() ? new Smtp(smtp.host(), smtp.port(), smtp.security(), orNull(one.smtpLogin()), one.smtpPassword() != null)
                        : null, state, one.version());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
