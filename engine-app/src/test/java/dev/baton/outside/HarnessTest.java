package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instruments themselves, before anything is measured with them. */
class HarnessTest {

    @TempDir
    Path folder;

    @Test
    void aSinkRemembersWhatItTook() throws IOException {
        try (SmtpSink sink = new SmtpSink(); Sender sender = new Sender(sink.port())) {
            sender.send("ann@customer.example", "support@baton.example", "Printer", "It smokes.\r\nStill.");
            sender.send("bob@customer.example", "sales@baton.example", "Price", "How much?");

            assertThat(sink.taken()).extracting(SmtpSink.Taken::to, SmtpSink.Taken::subject).containsExactly(
                    tuple("support@baton.example", "Printer"),
                    tuple("sales@baton.example", "Price"));
            assertThat(sink.taken()).extracting(SmtpSink.Taken::messageId).doesNotHaveDuplicates();
        }
    }

    @Test
    @Tag("bench")
    void aSinkTakesMoreThanBatonShallSend() throws IOException {
        int mails = 2_000;
        try (SmtpSink sink = new SmtpSink(); Sender sender = new Sender(sink.port())) {
            long begin = System.nanoTime();
            for (int mail = 0; mail < mails; mail++) {
                sender.send("ann@customer.example", "support@baton.example", "Printer " + mail, "It smokes.");
            }
            assertThat(mails * 1e9 / (System.nanoTime() - begin)).as("mails a second").isGreaterThan(800);
            assertThat(sink.count()).isEqualTo(mails);
        }
    }

    @Test
    void anImapServerCarriesTwentyThousandWaitingMailsAndKeepsWhatIsDoneToThem() throws MessagingException {
        String us = "support@baton.example";
        try (ImapServer server = new ImapServer();
                Store store = Session.getInstance(new Properties()).getStore("imap")) {
            server.inbox(us).fill(20_000, number -> Sender.written("ann@customer.example", us, "Printer " + number,
                    "It smokes.").getBytes(StandardCharsets.UTF_8));
            store.connect("127.0.0.1", server.port(), us, "any");
            store.getFolder("Done & gone").create(Folder.HOLDS_MESSAGES);
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);

            Response[] sizes = command(inbox, "UID FETCH 1:* (UID RFC822.SIZE)");
            Response[] mails = command(inbox, "UID FETCH 1:20000 (UID BODY.PEEK[])");
            command(inbox, "UID STORE 1:100 +FLAGS.SILENT (\\Seen)");
            command(inbox, "UID MOVE 1:10 \"Done &- gone\"");

            assertThat(sizes).hasSize(20_001);
            assertThat(mails).hasSize(20_001);
            assertThat(mails[19_999].toString()).contains("UID 20000");
            assertThat(server.inbox(us).size()).isEqualTo(19_990);
            assertThat(server.inbox(us).seen()).isEqualTo(90);
            assertThat(server.folder(us, "Done &- gone").seen()).isEqualTo(10);
        }
    }

    private static Response[] command(IMAPFolder inbox, String command) throws MessagingException {
        return (Response[]) inbox.doCommand(protocol -> {
            Response[] answers = protocol.command(command, null);
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        });
    }

    @Test
    void anImapServerTellsWhoeverIdlesOfNewMail() throws MessagingException {
        String us = "support@baton.example";
        try (ImapServer server = new ImapServer();
                Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.port(), us, "any");
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Thread.ofVirtual().start(() -> {
                Patience.await("somebody idles", Duration.ofSeconds(10), () -> !server.heard("IDLE").isEmpty());
                server.inbox(us).add("Subject: Lamp\r\n\r\nDark.\r\n".getBytes(StandardCharsets.UTF_8));
            });

            inbox.idle(true);

            assertThat(inbox.getMessageCount()).isOne();
        }
    }

    @Test
    void aClosedGateLetsNobodyThrough() throws IOException {
        try (SmtpSink sink = new SmtpSink(); Gate gate = new Gate(sink.port()); Sender sender = new Sender(gate.port())) {
            sender.send("ann@customer.example", "support@baton.example", "One", "One");
            gate.close();

            assertThatThrownBy(() -> sender.send("ann@customer.example", "support@baton.example", "Two", "Two"))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> new Sender(gate.port())).isInstanceOf(UncheckedIOException.class);

            gate.open();
            try (Sender again = new Sender(gate.port())) {
                again.send("ann@customer.example", "support@baton.example", "Three", "Three");
            }
            assertThat(sink.taken()).extracting(SmtpSink.Taken::subject).containsExactly("One", "Three");
        }
    }

    @Test
    void theMailServerRunsInAProcessOfItsOwn() {
        try (MailServer server = MailServer.start(folder); Sender sender = new Sender(server.smtp())) {
            assertThat(sender.send("ann@customer.example", "support+abc@baton.example", "Printer", "It smokes.")).isPositive();
        }
    }
}
