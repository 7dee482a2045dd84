package dev.baton.app.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.app.start.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A mail server for trying, in memory, on loopback. {@code name+anything@} is {@code name@}, as at large mail houses;
 * every other address is a customer whose mailbox appears with the first mail to it, log-in and password the address.
 */
public final class EmbeddedMailServer implements AutoCloseable {

    private final GreenMail server;

    /** @param smtpPort 0 for any free one; @param imapPort 0 for any free one */
    public EmbeddedMailServer(int smtpPort, int imapPort) {
        requireFree(smtpPort);
        requireFree(imapPort);
        server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)});
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> owner(users, address.getEmail()));
        server.start();
    }

    /** Gives an address a password of its own; a customer's is the address. */
    public void mailbox(String address, String password) {
        create(server.getUserManager(), address, password);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMailUser owner(UserManager users, String address) {
        var plain = address.replaceFirst("\\+[^@]*@", "@").toLowerCase();
        synchronized (users) {
            var known = users.getUserByEmail(plain);
            return known != null ? known : create(users, plain, plain);
        }
    }

    private static GreenMailUser create(UserManager users, String address, String password) {
        try {
            return users.createUser(address, address, password);
        } catch (UserException refused) {
            throw new IllegalStateException("No mailbox for " + address, refused);
        }
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }

    /** GreenMail itself would only say that it did not come up in time. */
    private static void requireFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + ", where the mail server for trying listens, is taken.",
                    "Stop what uses it, choose another with baton.mail.embedded.smtp-port and imap-port, or turn the "
                    + "server off"
                            + " with baton.mail.embedded.enabled=false.");
        }
    }
}
