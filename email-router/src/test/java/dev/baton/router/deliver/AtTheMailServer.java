package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activity.Activities;
import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.HousePauses;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutgoingMail;
import dev.baton.mail.Security;
import dev.baton.mail.SentMails;
import dev.baton.mail.Tokens;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.line.RefreshTokens;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A postman, his outbox and a mail server that is not always kind. */
abstract class AtTheMailServer {

    static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    static final Ref CASE = new Ref("case", 7);
    static final RateSettings UNLIMITED = new RateSettings(0, 0, 0, Map.of(), 5);

    final FaultySmtp server = new FaultySmtp();
    final Tokens tokens = new Tokens("secret");
    @TempDir
    Path folder;
    FileStore files;
    /** The mail servers that mailboxes have for themselves. */
    Connections.Own own = from -> Optional.empty();
    UnitOfWork units;
    Outbox outbox;
    SentMails sent;
    JdbcTemplate jdbc;
    OutboxQueue queue;
    private final Tsids ids = new Tsids(1);

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:postman;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        List.of("outbox_mail", "mail_undelivered", "mail_pause", "consent", "activity").forEach(table -> jdbc.update("delete from " + table));
        units = new UnitOfWork(new DataSourceTransactionManager(database), List.of());
        files = new FileStore(folder);
        outbox = new Outbox(jdbc, ids, NOW, tokens, new Wakeup());
        sent = new SentMails(JdbcClient.create(jdbc));
        queue = new OutboxQueue(units, jdbc, ids, new Activities(jdbc, ids, NOW), "here", NOW);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    static final class MutableClock extends Clock {
        private volatile Instant now = NOW.instant().plusSeconds(30);

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

    void round(int port) throws Exception {
        try (var connection = connection(port)) {
            postman(queue, connection, NOW).round();
        }
    }

    static Connection connection(int port) {
        return new Connection(new MailServer("127.0.0.1", port, Security.NONE, "", "", OAuth.NONE, ""),
                RefreshTokens.FORGOTTEN);
    }

    Postman postman(OutboxQueue work, Connection connection, Clock time) {
        return postman(work, connection, rates(UNLIMITED, time), time);
    }

    Postman postman(OutboxQueue work, Connection connection, Rates rates, Clock time) {
        var bell = new Wakeup();
        bell.ring();
        return new Postman(work, new Envelopes(connection.session(), tokens, true, files, NOW),
                new Connections(connection, from -> own.of(from), RefreshTokens.FORGOTTEN), bell, rates, time);
    }

    Rates rates(RateSettings settings, Clock time) {
        return new Rates(settings, new HousePauses(JdbcClient.create(jdbc), time), () -> 1, time);
    }

    OutboxQueue queueAt(Clock time) {
        return new OutboxQueue(units, jdbc, ids, new Activities(jdbc, ids, NOW), "here", time);
    }

    void queue(Letter letter) {
        units.run(Actor.system("test"), null, () -> outbox.queue(letter));
    }

    OutgoingMail only() {
        var mails = sent.about(CASE);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    static Letter to(String name) {
        return toAddress(name + "@example.ro");
    }

    static Letter toAddress(String email) {
        return Letter.to(MailAddress.of(email), CASE, "answer")
                .from(new MailAddress("Support", "support@baton.example")).saying("Re: Printer", "We are looking.");
    }
}
