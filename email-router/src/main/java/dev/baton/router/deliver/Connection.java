package dev.baton.router.deliver;

import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;

/** One SMTP connection, opened when it is needed and kept. */
final class Connection implements AutoCloseable {

    private final MailServer server;
    private final Session session;
    private Transport transport;

    Connection(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            properties.setProperty("mail." + protocol + ".connectiontimeout", "10000");
            properties.setProperty("mail." + protocol + ".timeout", "60000");
            properties.setProperty("mail." + protocol + ".auth", String.valueOf(!server.user().isEmpty()));
            properties.setProperty("mail." + protocol + ".starttls.enable",
                    String.valueOf(server.security() == Security.STARTTLS));
            properties.setProperty("mail." + protocol + ".starttls.required",
                    String.valueOf(server.security() == Security.STARTTLS));
            properties.setProperty("mail." + protocol + ".sendpartial", "true");
            properties.setProperty("mail." + protocol + ".quitwait", "false");
        }
        return properties;
    }

    Session session() {
        return session;
    }

    Transport open() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            close();
            transport = session.getTransport(server.security() == Security.TLS ? "smtps" : "smtp");
            transport.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(),
                    server.user().isEmpty() ? null : server.password());
        }
        return transport;
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It was to end anyway.
            }
            transport = null;
        }
    }
}
