package dev.baton.router.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.router.RouterSettings.AfterFetch;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.RouterSettings.Security;
import dev.baton.router.post.PostOffice;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GreenMail takes the password of a mailbox for its access token. */
class TokenLogInTest {

    private static final String US = "support@baton.example";

    private final PostOffice post = new PostOffice();
    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer authority;

    @BeforeEach
    void openTheAuthority() throws IOException {
        post.user(US);
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        authority.createContext("/token", this::answer);
        authority.start();
    }

    @AfterEach
    void close() {
        authority.stop(0);
        post.close();
    }

    @Test
    void logsInToTheMailboxWithAReadyToken() throws Exception {
        logIn(mailbox(new OAuth(US, "", "", "", "", "")));

        var said = post.imap().heard("AUTHENTICATE XOAUTH2 ").getFirst().substring("AUTHENTICATE XOAUTH2 ".length());
        assertThat(new String(Base64.getDecoder().decode(said), StandardCharsets.UTF_8))
                .isEqualTo("user=" + US + "\1auth=Bearer " + US + "\1\1");
        assertThat(post.imap().heard("LOGIN")).isEmpty();
    }

    @Test
    void logsInWithATokenWhereMailIsHandedOver() throws Exception {
        var line = Line.to(new MailServer("127.0.0.1", post.smtpPort(), Security.NONE, US, "",
                new OAuth(US, "", "", "", "", ""), ""));
        try (var transport = line.session().getTransport(line.protocol())) {
            line.connect(transport);
            assertThat(transport.isConnected()).isTrue();
        }
    }

    @Test
    void asksForAnAccessTokenOnceAndKeepsIt() throws Exception {
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(US));
        var line = mailbox(authority("long & lasting", ""));

        logIn(line);
        logIn(line);

        assertThat(asked).containsExactly("grant_type=refresh_token&refresh_token=long & lasting&client_id=us"
                + "&client_secret=secret");
    }

    @Test
    void asksAgainShortlyBeforeTheTokenEndsWithTheRefreshTokenOfTheLastAnswer() throws Exception {
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 60, \"refresh_token\": \"next\"}".formatted(US));
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(US));
        var line = mailbox(authority("first", ""));

        logIn(line);
        logIn(line);

        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).contains("refresh_token=next");
    }

    @Test
    void aTokenThatTheServerRefusesIsNotTriedAgain() throws Exception {
        answers.add("{\"access_token\": \"stale\", \"expires_in\": 3600}");
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(US));
        var line = mailbox(authority("r", ""));

        assertThatThrownBy(() -> logIn(line)).isInstanceOf(AuthenticationFailedException.class);
        logIn(line);

        assertThat(asked).hasSize(2);
    }

    @Test
    void aClientWithoutRefreshTokenSpeaksForItself() throws Exception {
        answers.add("{\"access_token\": \"%s\"}".formatted(US));

        logIn(mailbox(authority("", "https://outlook.office365.com/.default")));

        assertThat(asked).containsExactly("grant_type=client_credentials&client_id=us&client_secret=secret"
                + "&scope=https://outlook.office365.com/.default");
    }

    @Test
    void saysWhatTheAuthoritySaysAndNoSecret() {
        answers.add("{\"error\": \"invalid_grant\", \"error_description\": \"The refresh token has ended\"}");

        assertThatThrownBy(() -> logIn(mailbox(authority("r3fr3sh", "")))).isInstanceOf(MessagingException.class)
                .hasMessageContaining("invalid_grant The refresh token has ended")
                .hasMessageNotContaining("secret").hasMessageNotContaining("r3fr3sh");
    }

    @Test
    void sendsNoSecretsInTheClear() {
        assertThatThrownBy(() -> new OAuth("", "http://login.example/token", "us", "secret", "", ""))
                .hasMessageContaining("https");
    }

    private OAuth authority(String refreshToken, String scope) {
        return new OAuth("", "http://127.0.0.1:" + authority.getAddress().getPort() + "/token", "us", "secret",
                refreshToken, scope);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
        var answer = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(new String(answer).contains("error") ? 400 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private Line mailbox(OAuth oauth) {
        var server = new MailServer("127.0.0.1", post.imapPort(), Security.NONE, "", "", OAuth.NONE, "");
        return Line.to(server, new Mailbox(US, "", "", oauth, "INBOX", AfterFetch.FLAG, ""));
    }

    private static void logIn(Line line) throws MessagingException {
        try (var store = line.session().getStore(line.protocol())) {
            line.connect(store);
            assertThat(store.getFolder("INBOX").exists()).isTrue();
        }
    }
}
