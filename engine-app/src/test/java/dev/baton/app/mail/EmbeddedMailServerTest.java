package dev.baton.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.app.start.CannotStart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedMailServerTest {

    private final EmbeddedMailServer server = new EmbeddedMailServer(0, 0);
    private final Session session = Session.getInstance(new Properties());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCustomersMailboxAppearsWithTheFirstMail() throws MessagingException {
        send("new@example.ro");

        assertThat(mailsOf("new@example.ro", "new@example.ro")).isEqualTo(1);
    }

    @Test
    void aPlusAddressReachesTheMailboxWithoutIt() throws MessagingException {
        server.mailbox("support@baton.example", "baton");

        send("support+case-0001@baton.example");

        assertThat(mailsOf("support@baton.example", "baton")).isEqualTo(1);
    }

    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new EmbeddedMailServer(taken.getLocalPort(), 0))
                    .isInstanceOf(CannotStart.class).hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    private void send(String to) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom("ana@example.ro");
        mail.setRecipients(Message.RecipientType.TO, to);
        mail.setText("Hello");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", server.smtpPort(), null, null);
            transport.sendMessage(mail, InternetAddress.parse(to));
        }
    }

    private int mailsOf(String address, String password) throws MessagingException {
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), address, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }
}
