package dev.baton.router.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.Outbox;
import dev.baton.mail.OutboxState;
import dev.baton.mail.SentMails;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail from SMTP to outcome and back, through a real mail server, with a small desk at the end. */
@SpringBootTest(classes = RouterJourneyTest.Setup.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
    "spring.datasource.url=jdbc:h2:mem:router;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1",
    "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED", "spring.main.banner-mode=off",
    "baton.secret=test", "baton.data=target/router-journey",
    "baton.mail.mailboxes[0].address=support@baton.example", "baton.mail.mailboxes[0].password=support@baton.example",
    "baton.mail.mailboxes[1].address=sales@baton.example", "baton.mail.mailboxes[1].password=sales@baton.example"})
class RouterJourneyTest {

    private static final PostOffice POST = new PostOffice();
    private static final Duration SOON = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void ports(DynamicPropertyRegistry registry) {
        List.of("support@baton.example", "sales@baton.example").forEach(POST::user);
        registry.add("baton.mail.imap.port", POST::imapPort);
        registry.add("baton.mail.smtp.port", POST::smtpPort);
    }

    @Autowired
    private InboundMails mails;
    @Autowired
    private SentMails sent;
    @Autowired
    private DeskInMemory desk;
    @Autowired
    private JdbcTemplate jdbc;
    private String ana;

    @BeforeEach
    void aNewCustomer() {
        ana = "ana" + ThreadLocalRandom.current().nextInt(1_000_000) + "@example.ro";
        desk.broken = false;
    }

    @Test
    void anEnquiryIsFiledFlaggedAndAnsweredInThread() throws Exception {
        POST.send(ana, "support@baton.example", mail("Imprimanta nu merge", "m1-" + ana, ""));

        var filed = filed(1).getFirst();
        assertThat(filed.outcome()).isEqualTo(MailOutcome.NEW_CASE);
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 1);
        var answer = POST.mailsOf(ana).getFirst();
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo("<m1-" + ana + ">");
        assertThat(answer.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
        assertThat(answer.getReplyTo()[0].toString()).contains("support+case-");
        await().atMost(SOON).until(() -> sent.about(filed.about()).getFirst().state() == OutboxState.SENT);
    }

    @Test
    void theCustomersReplyFindsItsCaseByItsHeadersAndByThePlusAddress() throws Exception {
        POST.send(ana, "support@baton.example", mail("Printer", "m1-" + ana, ""));
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 1);
        var answer = POST.mailsOf(ana).getFirst();

        POST.send(ana, "support@baton.example",
                mail("Re: Printer", "m2-" + ana, "In-Reply-To: " + answer.getMessageID() + "\n"));
        var replyTo = ((InternetAddress) answer.getReplyTo()[0]).getAddress();
        POST.send(ana, replyTo, mail("Again", "m3-" + ana, "").replace("support@baton.example", replyTo));

        var filed = filed(3);
        assertThat(filed).extracting(InboundMail::outcome)
                .containsExactlyInAnyOrder(MailOutcome.NEW_CASE, MailOutcome.JOINED_CASE, MailOutcome.JOINED_CASE);
        assertThat(filed).extracting(InboundMail::about).hasSize(3).containsOnly(filed.getFirst().about());
    }

    @Test
    void aStrangerWithTheRightHeaderJoinsNothing() throws Exception {
        POST.send(ana, "support@baton.example", mail("Printer", "m1-" + ana, ""));
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 1);
        var stolen = POST.mailsOf(ana).getFirst().getMessageID();
        var anasCase = filed(1).getFirst().about();

        ana = "stranger" + ana;
        POST.send(ana, "support@baton.example", mail("Re: Printer", "s1-" + ana, "In-Reply-To: " + stolen + "\n"));

        var filed = filed(1).getFirst();
        assertThat(filed.outcome()).isEqualTo(MailOutcome.NEW_CASE);
        assertThat(filed.about()).isNotEqualTo(anasCase);
        assertThat(filed.reason()).contains("claims to belong to " + anasCase);
    }

    @Test
    void theSameMailTwiceIsOneCaseAndOneDuplicate() {
        var mail = mail("Twice", "m1-" + ana, "");
        POST.send(ana, "support@baton.example", mail);
        POST.send(ana, "support@baton.example", mail);

        await().atMost(SOON).until(() -> delivered(MailOutcome.DUPLICATE) == 1 && delivered(MailOutcome.NEW_CASE) == 1);
    }

    @Test
    void theSameMailToTwoMailboxesIsOneCase() {
        POST.send(ana, "support@baton.example, sales@baton.example", mail("Both", "m1-" + ana, ""));

        await().atMost(SOON).until(() -> delivered(MailOutcome.NEW_CASE) == 2);
        assertThat(filed(2)).extracting(InboundMail::id).containsOnly(filed(2).getFirst().id());
        var about = filed(2).getFirst().about();
        assertThat(mails.about(about)).as("in one case").hasSize(1);
        await().atMost(SOON).until(() -> sent.about(about).getFirst().state() == OutboxState.SENT);
        assertThat(sent.about(about)).as("automatic answers").hasSize(1);
        assertThat(POST.mailsOf(ana)).hasSize(1);
    }

    @Test
    void theSameMessageIdOverOtherContentIsAnotherCaseAndFlagged() {
        POST.send(ana, "support@baton.example", mail("First", "m1-" + ana, ""));
        filed(1);
        POST.send(ana, "support@baton.example", mail("Second", "m1-" + ana, ""));

        assertThat(filed(2)).extracting(InboundMail::subject, InboundMail::idReused)
                .containsExactlyInAnyOrder(tuple("First", false), tuple("Second", true));
        assertThat(filed(2)).extracting(InboundMail::about).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatRenumbersItsMailsChangesNothing() {
        POST.send(ana, "support@baton.example", mail("Before", "m1-" + ana, ""));
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 1);
        var before = mails.list(null, null, null, 500).size();

        POST.imap().rewrite(line -> line.replaceFirst("UIDVALIDITY \\d+", "UIDVALIDITY 4711"));
        POST.hangUp();
        POST.send(ana, "support@baton.example", mail("After", "m2-" + ana, ""));

        assertThat(filed(2)).extracting(InboundMail::outcome).containsOnly(MailOutcome.NEW_CASE);
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 2);
        await().atMost(SOON).until(() -> jdbc.queryForObject(
                "select count(*) from mail_delivery where uid_validity = 4711", Integer.class)
                == POST.mailsOf("support@baton.example").size() + POST.mailsOf("sales@baton.example").size());
        assertThat(mails.list(null, null, null, 500)).hasSize(before + 1);
    }

    @Test
    void machinesGetNoAnswer() {
        POST.send(ana, "support@baton.example",
                mail("Out of office: Printer", "m1-" + ana, "Auto-Submitted: auto-replied\n"));

        assertThat(filed(1).getFirst().outcome()).isEqualTo(MailOutcome.AUTOMATIC);
        assertThat(POST.mailsOf(ana)).isEmpty();
    }

    @Test
    void aBounceOfOurMailIsTiedToItsCase() throws Exception {
        POST.send(ana, "support@baton.example", mail("Printer", "m1-" + ana, ""));
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 1);
        var returnPath = POST.mailsOf(ana).getFirst().getHeader("Return-Path", null);
        var about = filed(1).getFirst().about();

        POST.send("", returnPath.replaceAll("[<>]", ""), """
                From: MAILER-DAEMON@example.ro
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <b1-%s>

                The mail system could not deliver your message:
                <%s>: host mx.example.ro said: 550 5.1.1 User unknown
                """.formatted(returnPath, ana, ana));

        await().atMost(SOON).until(() -> mails.about(about).size() == 2);
        assertThat(mails.about(about).getLast().outcome()).isEqualTo(MailOutcome.BOUNCE);
    }

    @Test
    void whatHasNoSenderIsQuarantinedAndTheNextMailGoesOn() {
        POST.send(ana, "support@baton.example", "X-Nothing: at all\n\n");
        POST.send(ana, "support@baton.example", mail("After it", "m1-" + ana, ""));

        assertThat(filed(1).getFirst().outcome()).isEqualTo(MailOutcome.NEW_CASE);
        await().atMost(SOON).until(() -> delivered(MailOutcome.QUARANTINED) > 0);
    }

    @Test
    void aMailThatTheDeskCannotTakeWaitsForItsNextTry() {
        desk.broken = true;
        POST.send(ana, "support@baton.example", mail("Later", "m1-" + ana, ""));

        await().atMost(SOON).until(() -> waiting().stream().anyMatch(mail -> mail.attempts() == 1));
        desk.broken = false;
        assertThat(filed(1).getFirst().outcome()).isEqualTo(MailOutcome.NEW_CASE);
    }

    @Test
    void aLostConnectionIsTakenUpAgain() {
        POST.hangUp();
        POST.send(ana, "support@baton.example", mail("After the cut", "m1-" + ana, ""));

        assertThat(filed(1).getFirst().outcome()).isEqualTo(MailOutcome.NEW_CASE);
    }

    @Test
    void takesManyAtOnceAndTellsTheServerAboutEach() {
        for (var i = 0; i < 120; i++) {
            POST.send(ana, "sales@baton.example", mail("Number " + i, "n" + i + "-" + ana, ""));
        }

        filed(120);
        await().atMost(SOON).until(() ->
                POST.seenOf("sales@baton.example") == POST.mailsOf("sales@baton.example").size());
        await().atMost(SOON).until(() -> POST.mailsOf(ana).size() == 120);
    }

    private List<InboundMail> filed(int count) {
        await().atMost(SOON).until(() -> ofAna().stream().filter(mail -> mail.outcome() != null).count() == count);
        return ofAna();
    }

    private List<InboundMail> ofAna() {
        return mails.list(null, null, null, 500).stream().map(InboundMails.Delivered::mail)
                .filter(mail -> mail.messageId().endsWith("-" + ana)).toList();
    }

    private List<InboundMail> waiting() {
        return ofAna().stream().filter(mail -> mail.outcome() == null).toList();
    }

    private long delivered(MailOutcome outcome) {
        return mails.list(outcome, null, null, 500).stream()
                .filter(d -> outcome == MailOutcome.QUARANTINED || d.mail().messageId().endsWith("-" + ana)).count();
    }

    private String mail(String subject, String messageId, String headers) {
        return "From: Ana Pop <" + ana + ">\nTo: support@baton.example\nSubject: " + subject
                + "\nMessage-ID: <" + messageId + ">\n" + headers + "\nHello,\nit does not work: " + subject + "\n";
    }

    @EnableAutoConfiguration
    @ComponentScan("dev.baton")
    static class Setup {

        @Bean
        Object schema(FlywayMigrationInitializer migrated) {
            return migrated;
        }

        @Bean
        DeskInMemory desk(Outbox outbox) {
            return new DeskInMemory(outbox);
        }
    }
}
