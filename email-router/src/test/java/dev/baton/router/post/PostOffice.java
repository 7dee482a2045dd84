package dev.baton.router.post;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * A mail server of the tests: every address has a mailbox, plus-addresses reach it, log-in and password are the
 * address.
 */
public final class PostOffice implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    private final FaultyImap imap;

    public PostOffice() {
        server.getUserManager().setMessageDeliveryHandler((message, address) ->
                user(address.getEmail().replaceFirst("\\+[^@]*@", "@")));
        server.start();
        imap = new FaultyImap(server.getImap().getPort());
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return imap.port();
    }

    /** The way to its mailboxes. */
    public FaultyImap imap() {
        return imap;
    }

    /** Delivers a mail as it is, line feeds made CR LF. */
    public void send(String from, String to, String mail) {
        try {
            var session = Session.getInstance(new Properties() {{
                    put("mail.smtp.host", "127.0.0.1");
                    put("mail.smtp.port", String.valueOf(smtpPort()));
                    put("mail.smtp.from", from);
                }});
            var raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            var message = new MimeMessage(session, new ByteArrayInputStream(raw));
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, jakarta.mail.internet.InternetAddress.parse(to));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<MimeMessage> mailsOf(String address) {
        return mailsOf(address, "INBOX");
    }

    /** None where there is no such folder. */
    public List<MimeMessage> mailsOf(String address, String folder) {
        var found = server.getManagers().getImapHostManager().getFolder(user(address), folder);
        return found == null ? List.of() : found.getMessages().stream().map(mail -> mail.getMimeMessage()).toList();
    }

    public long seenOf(String address) {
        return mailsOf(address).stream().filter(PostOffice::isSeen).count();
    }

    /** Cuts all IMAP connections; mail is kept, and new ones are served. */
    public void hangUp() {
        imap.cut();
    }

    private static boolean isSeen(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public GreenMailUser user(String address) {
        var users = server.getUserManager();
        var known = users.getUserByEmail(address);
        try {
            return known != null ? known : users.createUser(address, address, address);
        } catch (com.icegreen.greenmail.user.UserException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail);
    }

    @Override
    public void close() {
        imap.close();
        server.stop();
    }
}
