package dev.baton.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.audit.Audit;
import dev.baton.audit.Audit.Change;
import dev.baton.mail.AfterFetch;
import dev.baton.mail.InboundMails;
import dev.baton.mail.LogIn;
import dev.baton.mail.MailHost;
import dev.baton.mail.MailKeys;
import dev.baton.mail.Mailbox;
import dev.baton.mail.MailboxId;
import dev.baton.mail.Mailboxes;
import dev.baton.mail.PassedOverMails;
import dev.baton.mail.SealedText;
import dev.baton.mail.SignatureTexts;
import dev.baton.router.post.FaultyImap.Fault;
import dev.baton.router.post.PostOffice;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A router alone reads the mailboxes from their records, and follows what becomes of them. */
class FollowedMailboxesTest {

    private static final String SUPPORT = "support@baton.example";
    private static final String SALES = "sales@baton.example";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static int databases;

    private final String database =
            "jdbc:h2:mem:followed" + ++databases + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    private final PostOffice post = new PostOffice();
    private ConfigurableApplicationContext router;
    private String poll = "100ms";

    @BeforeEach
    void open() {
        Flyway.configure().dataSource(database, "sa", "").load().migrate();
        post.user(SUPPORT);
        post.user(SALES);
    }

    @AfterEach
    void close() {
        stop();
        post.close();
    }

    @Test
    void makesARecordOfWhatTheSettingsNameAndTakesUpWhatIsAddedLater() {
        start("key");
        assertThat(support().keptBySettings()).isTrue();
        assertThat(column("password", support())).isNotBlank().doesNotContain(SUPPORT);

        add(SALES, keys().seal(SALES, new MailboxId(7), "password"));
        post.send("ana@example.ro", SALES, "From: ana@example.ro\nSubject: Offer\n\nHow much?\n");

        await().atMost(SOON).until(() -> post.seenOf(SALES) == 1);
        assertThat(router.getBean(InboundMails.class).list(null, SALES, null, 9)).hasSize(1);
    }

    @Test
    void followsWhatIsEditedAndRestsWhereItIsToldTo() {
        start("key");
        edit(one -> with(one, false, AfterFetch.DELETE));
        await().atMost(SOON).until(() -> column("lease_owner", support()) == null);
        post.send("ana@example.ro", SUPPORT, "From: ana@example.ro\nSubject: Lamp\n\nDark.\n");

        edit(one -> with(one, true, AfterFetch.DELETE));

        await().atMost(SOON).until(() -> post.mailsOf(SUPPORT).isEmpty());
        assertThat(router.getBean(InboundMails.class).list(null, SUPPORT, null, 9)).hasSize(1);
    }

    @Test
    void leavesAloneAtTheNextStartWhatWasEditedAndKeepsTheRestInStep() {
        start("key");
        stop();
        start("key", "--BATON_MAILBOX_AFTER_FETCH=delete");
        assertThat(support().afterFetch()).isEqualTo(AfterFetch.DELETE);
        edit(one -> with(one, true, AfterFetch.FLAG));
        stop();

        start("key", "--BATON_MAILBOX_AFTER_FETCH=delete");

        assertThat(support().afterFetch()).isEqualTo(AfterFetch.FLAG);
        assertThat(support().keptBySettings()).isFalse();
    }

    @Test
    void saysWhichMailboxCannotBeOpenedAndGoesOnWithTheOthers() {
        start("key");
        add(SALES, keys().seal(SALES, new MailboxId(7), "password"));
        await().atMost(SOON).until(() -> column("connected_at", sales()) != null);
        stop();

        start("another key");

        await().atMost(SOON).until(() -> "otherKey".equals(column("trouble", sales())));
        assertThat(column("trouble_said", sales())).contains("BATON_MAIL_KEY");
        post.send("ana@example.ro", SUPPORT, "From: ana@example.ro\nSubject: Lamp\n\nDark.\n");
        await().atMost(SOON).until(() -> post.seenOf(SUPPORT) == 1);
    }

    @Test
    void refusesASecretThatWasCopiedFromAnotherMailbox() {
        start("key");

        add(SALES, new SealedText(column("password", support())));

        await().atMost(SOON).until(() -> "tampered".equals(column("trouble", sales())));
    }

    @Test
    void sealsSecretsAnewWhenTheKeyChanges() throws Exception {
        start("key");
        add(SALES, keys().seal(SALES, new MailboxId(7), "password"));
        stop();

        start("another key", "--BATON_MAIL_KEY_OLD=key");

        var one = sales();
        assertThat(new MailKeys("another key", List.of()).open(one.logIn().password(), one.id(), "password")).isEqualTo(SALES);
        assertThat(router.getBean(Audit.class).of(one.ref()).getLast().changes().values()).contains(new Change("••••", "••••"));
        await().atMost(SOON).until(() -> column("connected_at", sales()) != null);
    }

    @Test
    void asksForWhatWasNotHandedOutWhenSomebodyWantsItNow() {
        poll = "10s"; // by itself it would ask after minutes
        post.imap().at("UID FETCH 1 (UID BODY", Fault.REFUSE);
        start("key");
        post.send("ana@example.ro", SUPPORT, "From: ana@example.ro\nSubject: Lamp\n\nDark.\n");
        var mails = router.getBean(PassedOverMails.class);
        await().atMost(SOON).until(() -> mails.findAll().size() == 1);
        post.imap().heal();
        var one = mails.findAll().getFirst();
        assertThat(one.reason()).contains("NO");

        router.getBean(UnitOfWork.class).run(Actor.system("test"), null,
                () -> mails.save(one.askedFor(Instant.now().truncatedTo(ChronoUnit.MILLIS))));

        await().atMost(SOON).until(() -> post.seenOf(SUPPORT) == 1);
        await().atMost(SOON).until(() -> mails.findAll().isEmpty());
        assertThat(router.getBean(Audit.class).of(one.ref()).getLast().changes()).containsKey("askedAt");
    }

    private void start(String key, String... more) {
        var words = new ArrayList<>(List.of(
                "--BATON_DB_URL=" + database + ";IGNORE_UNKNOWN_SETTINGS=TRUE", "--BATON_DB_USER=sa", "--BATON_DB_PASSWORD=",
                "--BATON_SECRET=secret", "--BATON_MAIL_KEY=" + key, "--BATON_DATA=target/router-follows",
                "--spring.flyway.enabled=false", "--spring.main.register-shutdown-hook=false", "--baton.mail.poll=" + poll,
                "--BATON_IMAP_HOST=127.0.0.1", "--BATON_IMAP_PORT=" + post.imapPort(), "--BATON_IMAP_SECURITY=NONE",
                "--BATON_MAILBOX=" + SUPPORT, "--BATON_MAILBOX_PASSWORD=" + SUPPORT));
        words.addAll(List.of(more));
        router = new SpringApplicationBuilder(Router.Alone.class).properties("spring.config.name=router")
                .run(words.toArray(String[]::new));
    }

    private void stop() {
        if (router != null) {
            router.close();
        }
        router = null;
    }

    private MailKeys keys() {
        return router.getBean(MailKeys.class);
    }

    private Mailbox support() {
        return router.getBean(Mailboxes.class).findByAddress(SUPPORT).orElseThrow();
    }

    private Mailbox sales() {
        return router.getBean(Mailboxes.class).findByAddress(SALES).orElseThrow();
    }

    private String column(String name, Mailbox one) {
        return router.getBean(JdbcTemplate.class)
                .queryForObject("select " + name + " from mailbox where id = ?", String.class, one.id().value());
    }

    private void add(String address, SealedText password) {
        save(new Mailbox(new MailboxId(7), null, address, "", true, false, null, "", SignatureTexts.NONE, 30, true,
                MailHost.OF_SETTINGS, new LogIn("", password, LogIn.Grant.NONE), "INBOX", AfterFetch.FLAG, "",
                MailHost.OF_SETTINGS, "", null));
    }

    private void edit(UnaryOperator<Mailbox> change) {
        save(change.apply(support()));
    }

    private void save(Mailbox one) {
        router.getBean(UnitOfWork.class).run(Actor.system("test"), null, () -> router.getBean(Mailboxes.class).save(one));
    }

    private static Mailbox with(Mailbox one, boolean active, AfterFetch afterFetch) {
        return new Mailbox(one.id(), one.version(), one.address(), one.name(), active, false, one.teamId(), one.language(),
                one.signatures(), one.reopenDays(), one.answersAutomatically(), one.imap(), one.logIn(), one.folder(), afterFetch,
                one.moveTo(), one.smtp(), one.smtpLogin(), one.smtpPassword());
    }
}
