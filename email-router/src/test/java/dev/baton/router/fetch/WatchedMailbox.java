package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.file.FileStore;
import dev.baton.id.Tsids;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundMails.Delivered;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailboxLeases;
import dev.baton.mail.Security;
import dev.baton.router.Loop;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.line.RefreshTokens;
import dev.baton.router.post.PostOffice;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A mailbox behind a wire that fails, watched by routers. */
abstract class WatchedMailbox {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    static final int LARGEST = 100_000;
    static final Duration SOON = Duration.ofSeconds(60);
    static final String US = "support@baton.example";
    static final String DONE = "Erledigt & gelöscht";

    final PostOffice post = new PostOffice();
    Duration poll = Duration.ofMillis(40);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Loop> loops = new ArrayList<>();
    private final List<MailboxWatch> watches = new ArrayList<>();
    @TempDir
    private Path folder;
    JdbcTemplate jdbc;
    private MailIntake intake;
    private InboundMails mails;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        // One a test: a loop of an earlier one that did not end in time writes into rows of its own.
        database.setURL("jdbc:h2:mem:watch" + System.nanoTime()
                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        intake = new MailIntake(new UnitOfWork(new DataSourceTransactionManager(database), List.of()), jdbc,
                new Tsids(1), NOW, NOW);
        mails = new InboundMails(JdbcClient.create(jdbc));
        post.user(US);
    }

    @AfterEach
    void stop() {
        watches.forEach(MailboxWatch::stop);
        loops.forEach(Loop::stop);
        timer.shutdown();
        post.close();
        jdbc.execute("shutdown");
    }

    void watch(AfterFetch afterFetch) {
        watch(afterFetch, "here");
    }

    /** Gives back how to stop it. */
    Runnable watch(AfterFetch afterFetch, String node) {
        return watch(post, afterFetch, node);
    }

    /** As if the mailbox lay there. */
    Runnable watch(PostOffice post, AfterFetch afterFetch, String node) {
        var mailbox = new Mailbox(US, "", US, OAuth.NONE, "INBOX", afterFetch, DONE);
        var server = new MailServer("127.0.0.1", post.imapPort(), Security.NONE, "", "", OAuth.NONE, "");
        var mailboxes = new MailboxLeases(JdbcClient.create(jdbc), new Tsids(loops.size() + 2), node, NOW);
        var watch = new MailboxWatch(mailboxes.named(US), mailbox, server, poll, LARGEST, mailboxes, intake, new FileStore(folder),
                new Wakeup(), RefreshTokens.FORGOTTEN, timer);
        watches.add(watch);
        var loop = Loop.start("watch " + node, watch::watch);
        loops.add(loop);
        return () -> {
            watch.stop();
            loop.stop();
        };
    }

    void send(int count) {
        for (var i = 0; i < count; i++) {
            var name = "n" + System.nanoTime();
            post.send("ana@example.ro", US, "From: ana@example.ro\nSubject: Lamp\nMessage-ID: <%s@example.ro>\n\n%s\n"
                    .formatted(name, "It is dark here. ".repeat(12)));
        }
    }

    void sendWithoutMessageId() {
        post.send("ana@example.ro", US, "From: ana@example.ro\nSubject: Lamp\n\nIs this right?\n");
    }

    List<Delivered> stored() {
        return mails.list(null, null, null, 100);
    }

    int receipts() {
        return jdbc.queryForObject("select count(*) from mail_delivery where receipt_at is not null", Integer.class);
    }

    int passedOver() {
        return jdbc.queryForObject("select count(*) from mail_passed_over", Integer.class);
    }

    void awaitReceipts(int count) {
        await().atMost(SOON).until(() -> receipts() == count);
    }

    void awaitServerSays(AfterFetch afterFetch, int count) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.mailsOf(US)).hasSize(afterFetch == AfterFetch.FLAG ? count : 0);
            assertThat(post.mailsOf(US, DONE)).hasSize(afterFetch == AfterFetch.MOVE ? count : 0);
            assertThat(post.seenOf(US)).isEqualTo(afterFetch == AfterFetch.FLAG ? count : 0);
        });
    }
}
