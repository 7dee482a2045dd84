package dev.baton.router.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.mail.AfterFetch;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.post.PostOffice;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineTest {

    private static final String US = "support@baton.example";
    private static final PostOffice POST = new PostOffice();
    @TempDir
    private static Path folder;
    private static Certificate good;
    private static Certificate forAnother;

    @BeforeAll
    static void makeCertificates() throws Exception {
        POST.user(US);
        good = Certificate.of("ip:127.0.0.1", folder);
        forAnother = Certificate.of("dns:elsewhere.example", folder);
    }

    @AfterAll
    static void close() {
        POST.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void speaksTlsWithTheMailbox(Security security) throws Exception {
        try (var door = new TlsDoor(POST.imapPort(), good.tls(), security == Security.STARTTLS)) {
            logIn(server(door.port(), security, good));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void speaksTlsWithWhomMailIsHandedTo(Security security) throws Exception {
        try (var door = new TlsDoor(POST.smtpPort(), good.tls(), security == Security.STARTTLS)) {
            var line = Line.to(server(door.port(), security, good), RefreshTokens.FORGOTTEN);
            try (var transport = line.session().getTransport(line.protocol())) {
                line.connect(transport);
                assertThat(transport.isConnected()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void refusesACertificateThatNobodyVouchesForAndOneForAnotherHost(Security security) throws Exception {
        var startTls = security == Security.STARTTLS;
        try (var door = new TlsDoor(POST.imapPort(), forAnother.tls(), startTls)) {
            assertThatThrownBy(() -> logIn(server(door.port(), security, good)))
                    .isInstanceOf(MessagingException.class)
                    .hasStackTraceContaining(startTls ? "STARTTLS failure" : "PKIX path building failed");
            assertThatThrownBy(() -> logIn(server(door.port(), security, forAnother)))
                    .isInstanceOf(MessagingException.class)
                    .hasStackTraceContaining(startTls ? "STARTTLS failure" : "No subject alternative names matching");
        }
    }

    @Test
    void saysNoPasswordInTheClearWhereStartTlsWasPromised() {
        var before = POST.imap().heard("LOGIN");

        assertThatThrownBy(() -> logIn(server(POST.imapPort(), Security.STARTTLS, good)))
                .isInstanceOf(MessagingException.class);
        assertThat(POST.imap().heard("LOGIN")).hasSameSizeAs(before);
    }

    private static MailServer server(int port, Security security, Certificate trusted) {
        return new MailServer("127.0.0.1", port, security, "", "", OAuth.NONE, trusted.pem().toUri().toString());
    }

    private static void logIn(MailServer server) throws MessagingException {
        var line = Line.to(server, new Mailbox(US, "", US, OAuth.NONE, "INBOX", AfterFetch.FLAG, ""),
                    RefreshTokens.FORGOTTEN);
        try (var store = line.session().getStore(line.protocol())) {
            line.connect(store);
            assertThat(store.getFolder("INBOX").exists()).isTrue();
        }
    }
}
