package dev.baton.router.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.RouterSettings.AfterFetch;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.RouterSettings.Security;
import dev.baton.router.line.Trial.Finding;
import dev.baton.router.post.PostOffice;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final String US = "support@baton.example";

    private final PostOffice post = new PostOffice();

    @BeforeEach
    void openTheMailbox() {
        post.user(US);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(fetching(imap(Security.NONE), mailbox(US, OAuth.NONE, "INBOX"))).isEqualTo(Finding.WORKS);
        assertThat(Trial.sending(at("127.0.0.1", post.smtpPort(), Security.NONE)).finding()).isEqualTo(Finding.WORKS);
    }

    @Test
    void saysWhatIsWrongWithTheWay() throws Exception {
        int closed;
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = door.getLocalPort();
        }

        assertThat(fetching(at("127.0.0.1", closed, Security.NONE), good())).isEqualTo(Finding.NO_ANSWER);
        assertThat(fetching(at("no-such-host.invalid", 143, Security.NONE), good())).isEqualTo(Finding.NO_HOST);
        assertThat(fetching(imap(Security.STARTTLS), good())).isEqualTo(Finding.NO_TLS);
        assertThat(fetching(imap(Security.TLS), good())).isEqualTo(Finding.NO_TLS);
        assertThat(Trial.sending(at("127.0.0.1", closed, Security.NONE)).finding()).isEqualTo(Finding.NO_ANSWER);
    }

    @Test
    void saysWhatIsWrongWithTheLogInAndTheFolder() {
        var noAuthority = new OAuth("", "http://127.0.0.1:1/token", "us", "secret", "", "");

        assertThat(fetching(imap(Security.NONE), mailbox("wrong", OAuth.NONE, "INBOX")))
                .isEqualTo(Finding.LOG_IN_REFUSED);
        assertThat(fetching(imap(Security.NONE), mailbox("", noAuthority, "INBOX"))).isEqualTo(Finding.NO_TOKEN);
        assertThat(fetching(imap(Security.NONE), mailbox(US, OAuth.NONE, "Elsewhere"))).isEqualTo(Finding.NO_FOLDER);
    }

    private static Finding fetching(MailServer server, Mailbox mailbox) {
        return Trial.fetching(server, mailbox).finding();
    }

    private MailServer imap(Security security) {
        return at("127.0.0.1", post.imapPort(), security);
    }

    private static MailServer at(String host, int port, Security security) {
        return new MailServer(host, port, security, "", "", OAuth.NONE, "");
    }

    private static Mailbox good() {
        return mailbox(US, OAuth.NONE, "INBOX");
    }

    private static Mailbox mailbox(String password, OAuth oauth, String folder) {
        return new Mailbox(US, "", password, oauth, folder, AfterFetch.FLAG, "");
    }
}
