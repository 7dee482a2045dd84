package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.baton.file.FileStore;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.line.Line;
import dev.baton.router.line.RefreshTokens;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large mail takes its size in memory while it is fetched and stored, and not twice. */
class HeldOnceTest extends WatchedMailbox {

    private static final int SIZE = 16_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aLargeMailLiesInMemoryOnce(@TempDir Path folder) throws Exception {
        post.send("ana@example.ro", US, "From: ana@example.ro\nMessage-ID: <large@example.ro>\n\n" + ("x".repeat(79) + "\n").repeat(SIZE / 80));
        var files = new FileStore(folder);
        var server = new MailServer("127.0.0.1", post.imapPort(), Security.NONE, "", "", OAuth.NONE, "");
        var mailbox = new Mailbox(US, "", US, OAuth.NONE, "INBOX", AfterFetch.FLAG, DONE);
        try (var remote = RemoteFolder.open(Line.to(server, mailbox, RefreshTokens.FORGOTTEN), "INBOX")) {
            var uid = List.copyOf(remote.sizesAbove(0).keySet());
            var before = threads.getCurrentThreadAllocatedBytes();

            var mail = remote.mails(uid).values().iterator().next();
            var envelope = Envelope.of(mail);
            var hash = files.put(mail);

            var allocated = threads.getCurrentThreadAllocatedBytes() - before;
            System.out.printf("A mail of %,d bytes was fetched with %,d bytes of memory%n", mail.remaining(), allocated);
            assertThat(mail.remaining()).isGreaterThanOrEqualTo(SIZE);
            assertThat(allocated).isLessThan(mail.remaining() * 5L / 4);
            assertThat(envelope).isEqualTo(Envelope.of(files.get(hash))).extracting(Envelope::messageId).isEqualTo("large@example.ro");
        }
    }
}
