package dev.baton.router.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.line.Trial.Step;
import dev.baton.router.post.PostOffice;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest {

    private static final String US = "support@baton.example";

    @TempDir
    private Path folder;
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
        assertThat(Trial.sending(at("127.0.0.1", post.smtpPort(), Security.NONE), RefreshTokens.FORGOTTEN).finding())
                .isEqualTo(Finding.WORKS);
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
        assertThat(Trial.sending(at("127.0.0.1", closed, Security.NONE), RefreshTokens.FORGOTTEN).finding())
                .isEqualTo(Finding.NO_ANSWER);
    }

    @Test
    void saysWhatIsWrongWithTheLogInAndTheFolder() {
        var noAuthority = new OAuth("", "http://127.0.0.1:1/token", "us", "secret", "", "");

        assertThat(fetching(imap(Security.NONE), mailbox("wrong", OAuth.NONE, "INBOX")))
                .isEqualTo(Finding.LOG_IN_REFUSED);
        assertThat(fetching(imap(Security.NONE), mailbox("", noAuthority, "INBOX"))).isEqualTo(Finding.NO_TOKEN);
        assertThat(fetching(imap(Security.NONE), mailbox(US, OAuth.NONE, "Elsewhere"))).isEqualTo(Finding.NO_FOLDER);
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void tellsACertificateThatNobodyVouchesForFromOneForAnotherHost(Security security) throws Exception {
        var forAnother = Certificate.of("dns:elsewhere.example", folder);
        var good = Certificate.of("ip:127.0.0.1", folder);
        try (var door = new TlsDoor(post.imapPort(), forAnother.tls(), security == Security.STARTTLS)) {
            assertThat(fetching(trusting(door, security, good), good())).isEqualTo(Finding.UNTRUSTED);
            assertThat(fetching(trusting(door, security, forAnother), good())).isEqualTo(Finding.OTHER_NAME);
        }
        try (var door = new TlsDoor(post.imapPort(), good.tls(), security == Security.STARTTLS)) {
            assertThat(fetching(trusting(door, security, good), good())).isEqualTo(Finding.WORKS);
        }
    }

    @Test
    void saysThatTheFolderIsForReadingOnlyOrKeepsNoMarks() {
        post.imap().rewrite(line -> line.replace("[READ-WRITE]", "[READ-ONLY]"));
        assertThat(fetching(imap(Security.NONE), good())).isEqualTo(Finding.READ_ONLY);

        post.imap().rewrite(line -> line.contains("PERMANENTFLAGS") ? "* OK [PERMANENTFLAGS (\\Deleted)]\r\n" : line);
        assertThat(fetching(imap(Security.NONE), good())).isEqualTo(Finding.READ_ONLY);
        assertThat(fetching(imap(Security.NONE), new Mailbox(US, "", US, OAuth.NONE, "INBOX", AfterFetch.DELETE, "")))
                .isEqualTo(Finding.WORKS);
    }

    @Test
    void namesTheStepsOfTheWayAndTheOneThatFailed() {
        var trial = Trial.fetching(imap(Security.TLS), good(), RefreshTokens.FORGOTTEN);

        assertThat(trial.steps()).containsExactly(Step.NAME, Step.CONNECTION, Step.TLS, Step.CERTIFICATE, Step.LOG_IN,
                Step.FOLDER, Step.AFTER_FETCH);
        assertThat(trial.failedAt()).isEqualTo(Step.TLS);
        assertThat(Trial.sending(at("127.0.0.1", post.smtpPort(), Security.NONE), RefreshTokens.FORGOTTEN).steps())
                .containsExactly(Step.NAME, Step.CONNECTION);
        assertThat(Trial.fetching(imap(Security.NONE), good(), RefreshTokens.FORGOTTEN).failedAt()).isNull();
    }

    private static MailServer trusting(TlsDoor door, Security security, Certificate trusted) {
        return new MailServer("127.0.0.1", door.port(), security, "", "", OAuth.NONE, trusted.pem().toUri().toString());
    }

    private static Finding fetching(MailServer server, Mailbox mailbox) {
        return Trial.fetching(server, mailbox, RefreshTokens.FORGOTTEN).finding();
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
