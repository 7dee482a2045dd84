package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activity.Activities;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.SentMails;
import dev.baton.mail.Tokens;
import dev.baton.mail.Wakeup;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.RouterSettings.Security;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class PostmanTest {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    private static final Ref CASE = new Ref("case", 7);

    private final FaultySmtp server = new FaultySmtp();
    private final Tokens tokens = new Tokens("secret");
    private UnitOfWork units;
    private Outbox outbox;
    private SentMails sent;
    private JdbcTemplate jdbc;
    private OutboxQueue queue;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:postman;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        jdbc.update("delete from outbox_mail");
        units = new UnitOfWork(new DataSourceTransactionManager(database), List.of());
        var ids = new Tsids(1);
        outbox = new Outbox(jdbc, ids, NOW, tokens, new Wakeup());
        sent = new SentMails(JdbcClient.create(jdbc));
        queue = new OutboxQueue(units, jdbc, new Activities(jdbc, ids, NOW), "here", NOW);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void takesALetterToTheServerWithThreadAndToken() throws Exception {
        queue(to("ana").answering("m1@example.ro", List.of("m0@example.ro")).automatically());

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(server.taken()).singleElement().asString()
                .contains("In-Reply-To: <m1@example.ro>", "References: <m0@example.ro>\n <m1@example.ro>",
                "Auto-Submitted: auto-replied")
                .contains("Message-ID: <" + only().messageId() + ">")
                .containsPattern("Reply-To:[\\s\\S]{1,20}support\\+case-");
    }

    @Test
    void marketingMailCarriesItsOneClickUnsubscription() throws Exception {
        queue(to("ana").unsubscribableAt("https://baton.example/public/u/1"));

        round(server.port());

        assertThat(server.taken().getFirst()).contains("List-Unsubscribe: <https://baton.example/public/u/1>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void a4xxIsTriedLaterAnd5xxIsFinal() throws Exception {
        queue(to("defer"));
        queue(to("refuse"));
        queue(to("ana"));

        round(server.port());

        assertThat(sent.about(CASE)).extracting(OutgoingMail::state)
                .containsExactlyInAnyOrder(OutboxState.QUEUED, OutboxState.FAILED, OutboxState.SENT);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::failure)
                .anyMatch(f -> f != null && f.contains("550 5.1.1"));
    }

    @Test
    void whatWasNotAcknowledgedIsTriedAgainUnderTheSameMessageId() throws Exception {
        queue(to("hangup"));
        round(server.port());
        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);

        jdbc.update("update outbox_mail set next_at = created_at");
        round(server.port());

        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains(only().messageId()));
    }

    @Test
    void marketingMailThatWasNotAcknowledgedIsNotSentAgain() throws Exception {
        queue(to("hangup").unsubscribableAt("https://baton.example/public/u/1"));

        round(server.port());

        assertThat(only().state()).isEqualTo(OutboxState.AMBIGUOUS);
        assertThat(only().doubts()).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownLosesNothing() {
        queue(to("ana"));

        assertThatThrownBy(() -> round(1)).isInstanceOf(MessagingException.class);

        assertThat(only().state()).isEqualTo(OutboxState.QUEUED);
        assertThat(only().attempts()).isEqualTo(1);
    }

    @Test
    void aSlowServerDoesNotMakeAnotherNodeSendTheMailsAgain() throws Exception {
        var time = new MutableClock();
        var other = new OutboxQueue(units, jdbc, null, "there", time);
        var connection = connection(server.port());
        var postman = postman(new OutboxQueue(units, jdbc, null, "here", time).ofPostman(1), connection, time);
        List<OutgoingMail> taken = new ArrayList<>();
        server.meanwhile(() -> {
            for (int i = 0; i < 2; i++) {
                time.forward(Duration.ofSeconds(40));
                postman.keepHold();
                other.reclaim();
            }
            taken.addAll(other.claim(20));
        });
        for (int i = 0; i < 3; i++) {
            queue(to("slow").unsubscribableAt("https://baton.example/public/u/1"));
        }

        postman.round();
        connection.close();

        assertThat(taken).isEmpty();
        assertThat(server.taken()).hasSize(3);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.SENT);
    }

    @Test
    void whatAnotherNodeTookMeanwhileIsLeftToIt() throws Exception {
        var time = new MutableClock();
        var other = new OutboxQueue(units, jdbc, null, "there", time);
        var connection = connection(server.port());
        List<OutgoingMail> taken = new ArrayList<>();
        server.meanwhile(() -> {
            time.forward(Duration.ofSeconds(70));
            other.reclaim();
            taken.addAll(other.handingOver(other.claim(20)));
        });
        queue(to("slow"));
        queue(to("slow"));

        postman(new OutboxQueue(units, jdbc, null, "here", time), connection, time).round();
        connection.close();

        assertThat(taken).hasSize(2);
        assertThat(server.taken()).as("the second is the other's now").hasSize(1);
        assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.IN_DATA);
    }

    @Test
    void whatTheServerHasTakenIsNotSentAgainWhenTheLeaseRanOut() throws Exception {
        var time = new MutableClock();
        var connection = connection(server.port());
        server.meanwhile(() -> {
            time.forward(Duration.ofSeconds(70));
            new OutboxQueue(units, jdbc, null, "there", time).reclaim();
        });
        queue(to("slow"));

        postman(new OutboxQueue(units, jdbc, null, "here", time), connection, time).round();
        connection.close();

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void aLetterIsTakenBackFromThePostmanWhoHasNotYetHandedItOver() {
        queue(to("ana"));
        var claimed = queue.claim(20);

        assertThat(sent.withdraw(CASE, "The journey ended")).isOne();

        assertThat(queue.handingOver(claimed)).isEmpty();
        queue.note(List.of(new OutboxQueue.Attempt.Later(only().id(), NOW.instant(), "unreachable")));
        assertThat(only().state()).isEqualTo(OutboxState.WITHDRAWN);
    }

    @Test
    void twoPostmenOfOneNodeHandOverDifferentMails() {
        queue(to("ana"));
        var one = queue.ofPostman(1);
        var mails = one.claim(20);

        assertThat(queue.ofPostman(2).handingOver(mails)).isEmpty();
        assertThat(one.handingOver(mails)).hasSize(1);
        assertThat(queue.ofPostman(2).handingOver(mails)).isEmpty();
    }

    private static final class MutableClock extends Clock {
        private volatile Instant now = Instant.now().plusSeconds(1);

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void round(int port) throws Exception {
        var connection = connection(port);
        postman(queue, connection, NOW).round();
        connection.close();
    }

    private static Connection connection(int port) {
        return new Connection(new MailServer("127.0.0.1", port, Security.NONE, "", "", OAuth.NONE, ""));
    }

    private Postman postman(OutboxQueue work, Connection connection, Clock time) {
        var bell = new Wakeup();
        bell.ring();
        return new Postman(work, new Envelopes(connection.session(), tokens, true, NOW), connection, bell, time);
    }

    private void queue(Letter letter) {
        units.run(Actor.system("test"), null, () -> outbox.queue(letter));
    }

    private OutgoingMail only() {
        var mails = sent.about(CASE);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static Letter to(String name) {
        return Letter.to(MailAddress.of(name + "@example.ro"), CASE, "answer")
                .from(new MailAddress("Support", "support@baton.example")).saying("Re: Printer", "We are looking.");
    }
}
