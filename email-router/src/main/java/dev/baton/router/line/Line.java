package dev.baton.router.line;

import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.util.Properties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * The way to a mail server: TLS as the settings say (the host's name is always checked, and a server that was to speak
 * STARTTLS and does not is refused), log-in with a password or with an access token (XOAUTH2).
 */
public final class Line {

    private final MailServer server;
    private final String protocol;
    private final String user;
    private final String password;
    private final AccessToken token;
    private final Session session;

    /** To a mailbox, by IMAP. */
    public static Line to(MailServer server, Mailbox mailbox, RefreshTokens renewed) {
        return new Line(server, "imap", mailbox.user(), mailbox.password(), mailbox.oauth(), renewed);
    }

    /** To where mail is handed over, by SMTP. */
    public static Line to(MailServer server, RefreshTokens renewed) {
        return new Line(server, "smtp", server.user(), server.password(), server.oauth(), renewed);
    }

    private Line(MailServer server, String protocol, String user, String password, OAuth oauth,
            RefreshTokens renewed) {
        this.server = server;
        this.protocol = server.security() == Security.TLS ? protocol + "s" : protocol;
        this.user = user.isEmpty() ? null : user;
        this.password = password;
        this.token = password.isEmpty() && oauth.isSet() ? AccessToken.of(oauth, renewed) : null;
        this.session = Session.getInstance(properties("mail." + this.protocol + "."));
    }

    public Session session() {
        return session;
    }

    public String protocol() {
        return protocol;
    }

    /** Connects a store or a transport of {@link #session} and logs in. */
    public void connect(Service service) throws MessagingException {
        if (token == null || user == null) {
            service.connect(server.host(), server.port(), user, user == null ? null : password);
            return;
        }
        var shown = token.get();
        try {
            service.connect(server.host(), server.port(), user, shown);
        } catch (AuthenticationFailedException refused) {
            token.forget(shown);
            throw refused;
        }
    }

    private Properties properties(String prefix) {
        var properties = new Properties();
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "60000");
        properties.put(prefix + "auth", String.valueOf(user != null));
        properties.put(prefix + "starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put(prefix + "starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        if (!server.certificate().isBlank()) {
            var trusted = new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(server.certificate()));
            properties.put(prefix + "socketFactory.fallback", "false"); // to the authorities that Java knows
            properties.put(prefix + "ssl.socketFactory", SslBundle.of(trusted).createSslContext().getSocketFactory());
        }
        if (token != null) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }
}
