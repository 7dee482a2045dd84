package dev.baton.router;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.LogIn;
import dev.baton.mail.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code baton.mail.*}: where our mail lies and how it is fetched and sent.
 *
 * @param enabled       false starts none of the loops; mail waits where it is
 * @param imap          where mail is fetched
 * @param smtp          where mail is handed over
 * @param mailboxes     that are ours from the first start on ({@link MailboxSeeds}), with their log-ins
 * @param poll          how often the server is asked in any case; IDLE is faster, but some servers forget to tell
 * @param largest       mail that is fetched; a larger one is listed for supervisors and stays where it is. In memory it
 *                      takes several times its size
 * @param workers       threads that read, judge and file mail
 * @param senders       threads, each with a connection of its own, that hand mail over
 * @param plusAddresses whether {@code name+anything@} reaches {@code name@}: answers and bounces then carry their token
 * @param colleagues    whether who writes from a participant's company may write about the same case; off where not
 *                      everybody of a customer may see what one of them wrote
 * @param authServer    the name under which our own mail server writes Authentication-Results (RFC 8601); anybody can
 *                      write such a header, so without the name none counts
 */
@ConfigurationProperties("baton.mail")
public record RouterSettings(@DefaultValue("true") boolean enabled, @DefaultValue MailServer imap,
        @DefaultValue MailServer smtp,
        @DefaultValue List<Mailbox> mailboxes, @DefaultValue("1s") Duration poll, @DefaultValue("50MB") DataSize largest,
        @DefaultValue("2") int workers,
        @DefaultValue("1") int senders, @DefaultValue("true") boolean plusAddresses,
        @DefaultValue("false") boolean colleagues, @DefaultValue("") String authServer) {

    public RouterSettings {
        // A mailbox that the environment was to name and did not is none.
        mailboxes = mailboxes.stream().filter(mailbox -> !mailbox.address().isBlank()).toList();
    }

    /**
     * @param user        empty for a server that asks for no log-in
     * @param oauth       logs in with an access token where there is no password
     * @param certificate PEM file ({@code file:/etc/...}) of the authority to trust instead of those that Java knows
     */
    public record MailServer(@DefaultValue("127.0.0.1") String host, @DefaultValue("0") int port,
            @DefaultValue("NONE") Security security, @DefaultValue("") String user, @DefaultValue("") String password,
            @DefaultValue OAuth oauth, @DefaultValue("") String certificate) {

        public boolean isSet() {
            return !host.isBlank();
        }

        public MailServer at(int port) {
            return new MailServer(host, port, security, user, password, oauth, certificate);
        }

        public MailServer loggedInTo(String user, String password, OAuth oauth) {
            return new MailServer(host, port, security, user, password, oauth, certificate);
        }

        /** Whose mail lies there: who logs in elsewhere, or as somebody else, finds another's. */
        public String place(String login) {
            return login + "@" + host.toLowerCase(Locale.ROOT) + ":" + port;
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * @param user       to log in with; the address when empty
     * @param oauth      logs in with an access token where there is no password
     * @param folder     where its mail lies
     * @param afterFetch what happens on the server to a mail that is stored with us
     * @param moveTo     the folder that {@link AfterFetch#MOVE} takes mail to, made when it is missing; without it we
     *                   do not start
     */
    public record Mailbox(String address, @DefaultValue("") String user, @DefaultValue("") String password,
            @DefaultValue OAuth oauth, @DefaultValue("INBOX") String folder,
            @DefaultValue("FLAG") AfterFetch afterFetch, @DefaultValue("") String moveTo) {

        public Mailbox {
            user = user.isEmpty() ? address : user;
            if (afterFetch == AfterFetch.MOVE && (moveTo.isBlank() || moveTo.equalsIgnoreCase(folder))) {
                throw new IllegalArgumentException("Mailbox " + address + " moves its mail, but move-to names no folder"
                        + " beside " + folder);
            }
        }

        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * Log-in with OAuth 2 (XOAUTH2). All of it comes from the environment.
     *
     * @param token        an access token that somebody else keeps fresh; else it is asked for:
     * @param tokenUrl     where, by https; beside it the client's id and secret
     * @param refreshToken empty when the client speaks for itself (client credentials)
     * @param scope        empty for what the refresh token was given for
     */
    public record OAuth(@DefaultValue("") String token, @DefaultValue("") String tokenUrl,
            @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
            @DefaultValue("") String refreshToken, @DefaultValue("") String scope) {

        public static final OAuth NONE = new OAuth("", "", "", "", "", "");

        public OAuth {
            if (!tokenUrl.isBlank() && !LogIn.Grant.safe(tokenUrl)) {
                throw new IllegalArgumentException("Secrets are sent to " + tokenUrl + " by https only");
            }
        }

        public boolean isSet() {
            return !token.isBlank() || !tokenUrl.isBlank();
        }

        @Override
        public String toString() {
            return "OAuth of " + clientId;
        }
    }
}
