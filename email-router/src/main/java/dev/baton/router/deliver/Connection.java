package dev.baton.router.deliver;

import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.line.Line;
import dev.baton.router.line.RefreshTokens;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** One SMTP connection, opened when it is needed and kept. */
final class Connection implements AutoCloseable {

    /** A server that took a mail a moment ago need not be asked whether it is there. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    static {
        // Else each mail searches all jars for it, which costs more than writing the mail.
        if (System.getProperty(StreamProvider.class.getName()) == null) {
            System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        }
    }

    private final Line line;
    private Transport transport;
    private long worksAt = System.nanoTime() - FRESH_NANOS;

    Connection(MailServer server, RefreshTokens renewed) {
        this.line = Line.to(server, renewed);
        var properties = line.session().getProperties();
        properties.setProperty("mail." + line.protocol() + ".sendpartial", "true");
        properties.setProperty("mail." + line.protocol() + ".quitwait", "false");
    }

    Session session() {
        return line.session();
    }

    Transport open() throws MessagingException {
        if (transport != null && System.nanoTime() - worksAt < FRESH_NANOS) {
            return transport;
        }
        if (transport == null || !transport.isConnected()) {
            close();
            transport = session().getTransport(line.protocol());
            line.connect(transport);
        }
        return transport;
    }

    /** Whether the last mail was taken; else the server is asked before the next. */
    void works(boolean took) {
        worksAt = took ? System.nanoTime() : System.nanoTime() - FRESH_NANOS;
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
