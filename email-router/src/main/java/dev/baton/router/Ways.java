package dev.baton.router;

import dev.baton.mail.LogIn;
import dev.baton.mail.MailHost;
import dev.baton.mail.MailKeys;
import dev.baton.mail.Mailbox;
import dev.baton.mail.SealedText;
import dev.baton.mail.SecretUnreadable;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.OAuth;

/** How mailboxes are entered, with their secrets opened; what a record leaves open is as the settings say. */
public final class Ways {

    private final MailServers servers;
    private final MailKeys keys;

    Ways(MailServers servers, MailKeys keys) {
        this.servers = servers;
        this.keys = keys;
    }

    /**
     * @param mailbox how it is entered and fetched
     * @param imap    where
     * @param smtp    where its mail is handed over
     */
    public record Way(RouterSettings.Mailbox mailbox, MailServer imap, MailServer smtp) {}

    public Way to(Mailbox one) throws SecretUnreadable {
        var logIn = one.logIn();
        var grant = logIn.oauth();
        var oauth = new OAuth(open(one, grant.accessToken(), "accessToken"), grant.tokenUrl(), grant.clientId(),
                open(one, grant.clientSecret(), "clientSecret"), open(one, grant.refreshToken(), "refreshToken"),
                grant.scope());
        var mailbox = new RouterSettings.Mailbox(one.address(), logIn.login(), open(one, logIn.password(), "password"),
                oauth, one.folder(), one.afterFetch(), one.moveTo());
        return new Way(mailbox, at(one.imap(), servers.imap()), smtp(one, mailbox));
    }

    private MailServer smtp(Mailbox one, RouterSettings.Mailbox mailbox) throws SecretUnreadable {
        if (!one.smtp().isSet()) {
            return servers.smtp();
        }
        var server = at(one.smtp(), servers.smtp());
        return one.smtpLogin().isEmpty()
                ? server.loggedInTo(mailbox.user(), mailbox.password(), mailbox.oauth())
                : server.loggedInTo(one.smtpLogin(), open(one, one.smtpPassword(), "smtpPassword"), OAuth.NONE);
    }

    /** Whom we trust is the installation's affair, whatever the server. */
    private static MailServer at(MailHost host, MailServer settings) {
        return !host.isSet() ? settings
                : new MailServer(host.host(), host.port(), host.security(), "", "", OAuth.NONE, settings.certificate());
    }

    private String open(Mailbox one, SealedText sealed, String field) throws SecretUnreadable {
        return keys.open(sealed, one.id(), field);
    }

    /** The same secrets, sealed with the key of now. */
    Mailbox sealedAnew(Mailbox one) throws SecretUnreadable {
        var logIn = one.logIn();
        var grant = logIn.oauth();
        return one.sealed(new LogIn(logIn.login(), anew(one, logIn.password(), "password"),
                new LogIn.Grant(grant.tokenUrl(), grant.clientId(), grant.scope(),
                        anew(one, grant.clientSecret(), "clientSecret"), anew(one, grant.refreshToken(), "refreshToken"),
                        anew(one, grant.accessToken(), "accessToken"))), anew(one, one.smtpPassword(), "smtpPassword"));
    }

    private SealedText anew(Mailbox one, SealedText sealed, String field) throws SecretUnreadable {
        return keys.isCurrent(sealed) ? sealed : keys.seal(open(one, sealed, field), one.id(), field);
    }
}
