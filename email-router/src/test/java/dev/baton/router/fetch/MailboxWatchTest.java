package dev.baton.router.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.file.FileStore;
import dev.baton.id.Tsids;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundMails.Delivered;
import dev.baton.mail.MailIntake;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.Wakeup;
import dev.baton.router.Loop;
import dev.baton.router.RouterSettings.AfterFetch;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.Mailbox;
import dev.baton.router.RouterSettings.OAuth;
import dev.baton.router.RouterSettings.Security;
import dev.baton.router.post.FaultyImap.Fault;
import dev.baton.router.post.PostOffice;
import dev.baton.unit.UnitOfWork;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A mailbox behind a wire that fails: what is fetched is stored once, and in the end the server is told. */
class MailboxWatchTest {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    private static final Duration POLL = Duration.ofMillis(40);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String US = "support@baton.example";
    private static final String DONE = "Erledigt & gelöscht";

    private final PostOffice post = new PostOffice();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final List<Loop> loops = new ArrayList<>();
    private final List<MailboxWatch> watches = new ArrayList<>();
    @TempDir
    private Path folder;
    private JdbcTemplate jdbc;
    private MailIntake intake;
    private InboundMails mails;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:watch;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        List.of("mail_passed_over", "mail_delivery", "mail_message", "mailbox")
                .forEach(table -> jdbc.update("delete from " + table));
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
    }

    @Test
    void flagsWhatIsStoredAndLeavesItWhereItIs() {
        send(3);
        watch(AfterFetch.FLAG);

        awaitReceipts(3);
        assertThat(post.seenOf(US)).isEqualTo(3);
    }

    @Test
    void movesWhatIsStoredToAFolderThatItMakes() {
        send(3);
        watch(AfterFetch.MOVE);

        awaitReceipts(3);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(post.mailsOf(US, DONE)).hasSize(3);
    }

    @Test
    void deletesWhatIsStored() {
        send(3);
        watch(AfterFetch.DELETE);

        awaitReceipts(3);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(stored()).hasSize(3);
    }

    @Test
    void copiesAndDeletesWhereTheServerCannotMove() {
        post.imap().rewrite(line -> line.replace(" MOVE", ""));
        send(2);
        watch(AfterFetch.MOVE);

        awaitReceipts(2);
        assertThat(post.mailsOf(US)).isEmpty();
        assertThat(post.mailsOf(US, DONE)).hasSize(2);
        assertThat(post.imap().heard("UID MOVE")).isEmpty();
    }

    @Test
    void neverExpungesWhatPeopleHaveMarkedForDeletion() throws Exception {
        post.imap().rewrite(line -> line.replace(" UIDPLUS", ""));
        send(1);
        watch(AfterFetch.DELETE);

        awaitReceipts(1);
        assertThat(post.mailsOf(US)).singleElement().satisfies(kept ->
                assertThat(kept.isSet(jakarta.mail.Flags.Flag.DELETED)).isTrue());
        assertThat(post.imap().heard("EXPUNGE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID STORE"})
    void whatTheServerRefusesKeepsNothingFromBeingFetchedAndIsDoneLater(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.REFUSE);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> stored().size() == 2);
        send(1);
        await().atMost(SOON).until(() -> stored().size() == 3);
        assertThat(receipts()).isZero();

        post.imap().heal();

        awaitReceipts(3);
        assertThat(stored()).hasSize(3);
        awaitServerSays(afterFetch, 3);
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID STORE", "DELETE, UID EXPUNGE"})
    void aLineThatBreaksBeforeTheServerHearsIsMadeUpForAtTheNextConnection(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.HANG_UP);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> post.imap().heard(command).size() > 1);
        assertThat(receipts()).isZero();

        post.imap().heal();

        awaitReceipts(2);
        assertThat(stored()).hasSize(2);
        awaitServerSays(afterFetch, 2);
    }

    @ParameterizedTest
    @CsvSource({"FLAG, UID STORE", "MOVE, UID MOVE", "DELETE, UID EXPUNGE"})
    void whatTheServerDidWithoutOurLearningIsNotDoneAgain(AfterFetch afterFetch, String command) {
        post.imap().at(command, Fault.HANG_UP_AFTER);
        send(2);
        watch(afterFetch);
        await().atMost(SOON).until(() -> !post.imap().heard(command).isEmpty());
        if (afterFetch == AfterFetch.FLAG) {
            post.imap().heal(); // a flag that is set again is the same flag
        }

        awaitReceipts(2);
        awaitServerSays(afterFetch, 2);
        assertThat(post.imap().heard(command)).hasSize(afterFetch == AfterFetch.FLAG ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(AfterFetch.class)
    void aLineThatBreaksInTheMiddleOfAFetchLosesNothingAndDoublesNothing(AfterFetch afterFetch) {
        post.imap().at("UID FETCH 1:8 (UID BODY", Fault.CUT);
        send(8);
        watch(afterFetch);

        awaitReceipts(8);
        assertThat(stored()).hasSize(8).noneMatch(Delivered::again);
        assertThat(stored()).extracting(found -> found.mail().messageId()).doesNotHaveDuplicates();
        awaitServerSays(afterFetch, 8);
    }

    @Test
    void aMailThatTheServerDoesNotHandOutKeepsNoOtherFromComingAndIsAskedForAgain() {
        post.imap().at("UID FETCH 1:3 (UID BODY", Fault.REFUSE);
        post.imap().at("UID FETCH 2 (UID BODY", Fault.REFUSE);
        send(3);
        watch(AfterFetch.MOVE);
        awaitReceipts(2);
        send(1);
        awaitReceipts(3);
        assertThat(post.mailsOf(US)).hasSize(1);

        post.imap().heal();

        awaitReceipts(4);
        awaitServerSays(AfterFetch.MOVE, 4);
        assertThat(stored()).hasSize(4).noneMatch(Delivered::again);
        await().atMost(SOON).until(() ->
                jdbc.queryForObject("select count(*) from mail_passed_over", Integer.class) == 0);
    }

    @ParameterizedTest
    @EnumSource(AfterFetch.class)
    void whatTheDatabaseDoesNotTakeStaysOnTheServerUntilItDoes(AfterFetch afterFetch) {
        jdbc.execute("alter table mail_message rename to mail_gone");
        try {
            send(2);
            watch(afterFetch);
            await().atMost(SOON).until(() -> post.imap().heard("UID FETCH 1:2 (UID BODY").size() > 1);
            assertThat(post.mailsOf(US)).hasSize(2);
            assertThat(post.seenOf(US)).isZero();
        } finally {
            jdbc.execute("alter table mail_gone rename to mail_message");
        }

        awaitReceipts(2);
        assertThat(stored()).hasSize(2);
        awaitServerSays(afterFetch, 2);
    }

    @Test
    void ofTwoRoutersOneFetchesAndTheOtherTakesOver() {
        var first = watch(AfterFetch.MOVE, "here");
        send(10);
        watch(AfterFetch.MOVE, "there");
        awaitReceipts(10);

        first.stop();
        send(10);

        awaitReceipts(20);
        assertThat(stored()).hasSize(20).noneMatch(Delivered::again);
        awaitServerSays(AfterFetch.MOVE, 20);
    }

    private void watch(AfterFetch afterFetch) {
        watch(afterFetch, "here");
    }

    private Loop watch(AfterFetch afterFetch, String node) {
        var mailbox = new Mailbox(US, "", US, OAuth.NONE, "INBOX", afterFetch, DONE);
        var server = new MailServer("127.0.0.1", post.imapPort(), Security.NONE, "", "", OAuth.NONE, "");
        var mailboxes = new Mailboxes(JdbcClient.create(jdbc), new Tsids(loops.size() + 2), node, NOW);
        var watch = new MailboxWatch(mailbox, server, POLL, mailboxes, intake, new FileStore(folder), new Wakeup(),
                timer);
        watches.add(watch);
        loops.add(Loop.start("watch " + node, watch::watch));
        return loops.getLast();
    }

    private void send(int count) {
        for (var i = 0; i < count; i++) {
            var name = "n" + System.nanoTime();
            post.send("ana@example.ro", US, "From: ana@example.ro\nSubject: Lamp\nMessage-ID: <%s@example.ro>\n\n%s\n"
                    .formatted(name, "It is dark here. ".repeat(12)));
        }
    }

    private List<Delivered> stored() {
        return mails.list(null, null, null, 100);
    }

    private int receipts() {
        return jdbc.queryForObject("select count(*) from mail_delivery where receipt_at is not null", Integer.class);
    }

    private void awaitReceipts(int count) {
        await().atMost(SOON).until(() -> receipts() == count);
    }

    private void awaitServerSays(AfterFetch afterFetch, int count) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(post.mailsOf(US)).hasSize(afterFetch == AfterFetch.FLAG ? count : 0);
            assertThat(post.mailsOf(US, DONE)).hasSize(afterFetch == AfterFetch.MOVE ? count : 0);
            assertThat(post.seenOf(US)).isEqualTo(afterFetch == AfterFetch.FLAG ? count : 0);
        });
    }
}
