package dev.baton.router.deliver;

import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.line.Line;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** One SMTP connection, opened when it is needed and kept. */
final class Connection implements AutoCloseable {

    private final Line line;
    private Transport transport;

    Connection(MailServer server) {
        this.line = Line.to(server);
        var properties = line.session().getProperties();
        properties.setProperty("mail." + line.protocol() + ".sendpartial", "true");
        properties.setProperty("mail." + line.protocol() + ".quitwait", "false");
    }

    Session session() {
        return line.session();
    }

    Transport open() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            close();
            transport = session().getTransport(line.protocol());
            line.connect(transport);
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
