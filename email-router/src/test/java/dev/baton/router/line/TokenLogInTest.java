package dev.baton.router.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.MailKeys;
import dev.baton.mail.RenewedTokens;
import dev.baton.mail.Security;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.post.PostOffice;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.h2.Driver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** GreenMail takes the password of a mailbox for its access token. */
class TokenLogInTest {

    private static final String US = "support@baton.example";

    private final PostOffice post = new PostOffice();
    private final JdbcTemplate database = new JdbcTemplate(new SimpleDriverDataSource(new Driver(),
            "jdbc:h2:mem:tokens" + System.nanoTime() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"));
    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer authority;
    private RefreshTokens renewed = RefreshTokens.FORGOTTEN;

    @BeforeEach
    void openTheAuthority() throws IOException {
        Flyway.configure().dataSource(database.getDataSource()).load().migrate();
        post.user(US);
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        authority.createContext("/token", this::answer);
        authority.start();
    }

    @AfterEach
    void close() {
        authority.stop(0);
        database.execute("shutdown");
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
                new OAuth(US, "", "", "", "", ""), ""), RefreshTokens.FORGOTTEN);
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
    void keepsTheRefreshTokenThatTookThePlaceOfTheOneThatWasEntered() throws Exception {
        renewed = RefreshTokens.kept(rows("key"));
        answers.add("{\"access_token\": \"%s\", \"refresh_token\": \"second\"}".formatted(US));
        answers.add("{\"access_token\": \"%s\", \"refresh_token\": \"third\"}".formatted(US));
        answers.add("{\"access_token\": \"%s\"}".formatted(US));
        answers.add("{\"access_token\": \"%s\"}".formatted(US));
        logIn(mailbox(authority("first", "")));

        renewed = RefreshTokens.kept(rows("key")); // as after a start
        logIn(mailbox(authority("first", "")));
        renewed = RefreshTokens.kept(rows("key"));
        logIn(mailbox(authority("first", "")));
        logIn(mailbox(authority("typed anew", "")));

        assertThat(asked).extracting(form -> form.replaceFirst(".*refresh_token=([^&]*)&.*", "$1"))
                .containsExactly("first", "second", "third", "typed anew");
        assertThat(database.queryForObject("select token from refresh_token", String.class)).doesNotContain("third");
    }

    @Test
    void sealsItAnewWhenTheKeyChangesAndGoesOnWithTheOneThatWasEnteredWhereTheKeyIsLost() throws Exception {
        var entered = authority("first", "");
        RefreshTokens.kept(rows("old")).renewed(entered, "second");
        rows("new", "old").sealAnew();

        assertThat(RefreshTokens.kept(rows("new")).inPlaceOf(entered)).contains("second");
        assertThat(RefreshTokens.kept(rows("other")).inPlaceOf(entered)).isEmpty();
    }

    @Test
    void goesOnWithANewTokenThatCannotBeKept() throws Exception {
        renewed = RefreshTokens.kept(rows("key"));
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 60, \"refresh_token\": \"second\"}".formatted(US));
        answers.add("{\"access_token\": \"%s\"}".formatted(US));
        database.execute("alter table refresh_token add column needed int not null");
        var line = mailbox(authority("first", ""));

        logIn(line);
        logIn(line);

        assertThat(asked.getLast()).contains("refresh_token=second");
    }

    @Test
    void keepsATokenThatCouldNotBeKeptAtTheNextLogIn() throws Exception {
        renewed = RefreshTokens.kept(rows("key"));
        answers.add("{\"access_token\": \"%s\", \"expires_in\": 3600, \"refresh_token\": \"second\"}".formatted(US));
        database.execute("alter table refresh_token add column needed int not null");
        var line = mailbox(authority("first", ""));
        logIn(line);
        database.execute("alter table refresh_token drop column needed");

        logIn(line);

        assertThat(RefreshTokens.kept(rows("key")).inPlaceOf(authority("first", ""))).contains("second");
        assertThat(asked).hasSize(1);
    }

    @Test
    void allConnectionsOfAMailboxShareOneAccessToken() throws Exception {
        renewed = RefreshTokens.kept(rows("key"));
        answers.add("{\"access_token\": \"%s\", \"refresh_token\": \"second\"}".formatted(US));
        var one = mailbox(authority("first", ""));
        var other = mailbox(authority("first", ""));

        logIn(one);
        logIn(other);

        assertThat(asked).hasSize(1);
    }

    @Test
    void asksWhenTheOtherNodeIsDoneWithWhatThatOneWasGiven() throws Exception {
        var entered = authority("first", "");
        var there = RefreshTokens.kept(rows("key"));
        var here = new WatchedTurns(RefreshTokens.kept(rows("key")));
        renewed = here;
        answers.add("{\"access_token\": \"%s\"}".formatted(US));
        assertThat(there.turn(entered)).isTrue();

        var line = mailbox(entered);
        var loggedIn = CompletableFuture.runAsync(() -> assertThatCode(() -> logIn(line)).doesNotThrowAnyException());
        assertThat(here.refused().tryAcquire(20, TimeUnit.SECONDS)).as("it waits").isTrue();
        there.renewed(entered, "second");
        there.done(entered);
        loggedIn.get(20, TimeUnit.SECONDS);

        assertThat(asked).hasSize(1).first().asString().contains("refresh_token=second");
        assertThat(there.turn(entered)).as("and is done").isTrue();
    }

    @Test
    void aNodeThatDiedLosesItsTurn() {
        var entered = authority("first", "");
        var longAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2));
        var dead = new RenewedTokens(JdbcClient.create(database), new MailKeys("key", List.of()), longAgo);

        assertThat(RefreshTokens.kept(dead).turn(entered)).isTrue();
        assertThat(RefreshTokens.kept(rows("key")).turn(entered)).isTrue();
        assertThat(RefreshTokens.kept(rows("key")).turn(entered)).isFalse();
    }

    private RenewedTokens rows(String key, String... former) {
        return new RenewedTokens(JdbcClient.create(database), new MailKeys(key, List.of(former)), Clock.systemUTC());
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
        return Line.to(server, new Mailbox(US, "", "", oauth, "INBOX", AfterFetch.FLAG, ""), renewed);
    }

    private static void logIn(Line line) throws MessagingException {
        try (var store = line.session().getStore(line.protocol())) {
            line.connect(store);
            assertThat(store.getFolder("INBOX").exists()).isTrue();
        }
    }
}
