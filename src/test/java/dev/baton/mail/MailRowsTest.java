package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activity.Activities;
import dev.baton.audit.Audit;
import dev.baton.audit.Audit.Change;
import dev.baton.data.DomainTest;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.MailDispositions.Disposition;
import dev.baton.mail.MailIntake.Fetched;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.team.PersonId;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class MailRowsTest {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    /** Long enough ago that every lease taken then has run out. */
    private static final Clock BEFORE = Clock.fixed(NOW.instant().minusSeconds(90), ZoneOffset.UTC);
    private static final MailAddress US = MailAddress.of("support@baton.example");
    private static final MailAddress ANA = new MailAddress("Ana Pop", "ana@example.ro");

    @Autowired
    private UnitOfWork units;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Tsids ids;
    @Autowired
    private Activities activities;
    @Autowired
    private Audit audit;

    private MailboxLeases mailboxes;
    private MailIntake intake;
    private MailWork work;
    private InboundMails mails;
    private SentMails sent;
    private Outbox outbox;
    private OutboxQueue queue;
    private Folder inbox;

    @BeforeEach
    void setUp() {
        jdbc.update("delete from mail_delivery");
        jdbc.update("delete from mail_message");
        jdbc.update("delete from outbox_mail");
        var client = JdbcClient.create(jdbc);
        mailboxes = new MailboxLeases(client, ids, "here", NOW);
        intake = new MailIntake(units, jdbc, ids, NOW, NOW);
        work = new MailWork(units, client, "here", NOW);
        mails = new InboundMails(client);
        sent = new SentMails(client);
        outbox = new Outbox(jdbc, ids, NOW, new Tokens("s"), new Wakeup());
        queue = new OutboxQueue(units, jdbc, ids, activities, "here", NOW);
        inbox = new Folder(mailboxes.named("support@baton.example"), 0, "INBOX", 7);
    }

    @Test
    void aClaimedMailIsNobodyElsesAndIsFinishedOnce() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();
        assertThat(work.claim(10)).isEmpty();

        work.finish(mail.id(), ANA, "Printer", new Filed(MailOutcome.NEW_CASE, new Ref("case", 5), "new"));

        assertThat(mails.about(new Ref("case", 5))).singleElement()
                .satisfies(done -> assertThat(done.from()).isEqualTo(ANA))
                .satisfies(done -> assertThat(done.outcome()).isEqualTo(MailOutcome.NEW_CASE));
        assertThatThrownBy(() -> work.finish(mail.id(), ANA, "Printer", Filed.as(MailOutcome.OWN, "x")))
                .isInstanceOf(ClaimLost.class);
    }

    @Test
    void whatADeadNodeHadClaimedIsTakenUpAgain() {
        intake.store(inbox, List.of(fetched(1, "a")));
        jdbc.update("update mail_message set next_at = ?", Timestamp.from(BEFORE.instant()));
        new MailWork(units, JdbcClient.create(jdbc), "dead", BEFORE).claim(10);

        assertThat(work.reclaim()).isEqualTo(1);
        assertThat(work.claim(10)).hasSize(1);
    }

    @Test
    void aMailThatFailedWaitsForItsTime() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();

        work.retryAt(mail.id(), NOW.instant().plusSeconds(60), "database gone");

        assertThat(work.claim(10)).isEmpty();
        assertThat(mails.find(mail.id())).get().satisfies(m -> assertThat(m.attempts()).isEqualTo(1));
    }

    @Test
    void aMailThatWasSetAsideIsReleasedByHandAndWorkAgain() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();
        work.finish(mail.id(), ANA, "News", Filed.as(MailOutcome.AUTOMATIC, "A list"));

        assertThat(disposed(mail, Disposition.RELEASE, "a person after all")).isTrue();

        assertThat(work.claim(10)).singleElement().satisfies(again -> assertThat(again.released()).isTrue());
        assertThat(audit.of(mail.ref())).singleElement().satisfies(entry -> {
            assertThat(entry.changes()).containsEntry("disposition", new Change(null, "release"))
                    .containsEntry("note", new Change(null, "a person after all"))
                    .containsEntry("outcome", new Change("AUTOMATIC", null));
            assertThat(entry.through()).isEqualTo("test");
        });
    }

    @Test
    void aMailWithACaseIsNotDisposedOf() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();
        work.finish(mail.id(), ANA, "Printer", new Filed(MailOutcome.NEW_CASE, new Ref("case", 5), "new"));

        assertThat(disposed(mail, Disposition.DISCARD, "")).isFalse();
        assertThat(audit.of(mail.ref())).isEmpty();
    }

    private boolean disposed(InboundMail mail, Disposition disposition, String note) {
        var dispositions = new MailDispositions(JdbcClient.create(jdbc), audit, NOW, new Wakeup());
        return units.perform(Actor.system("test"), null, () -> dispositions.dispose(mail.id(), disposition, note));
    }

    @Test
    void whatAMailClaimsToBeAboutStaysWhenItIsRefiled() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();
        work.finish(mail.id(), ANA, "Hm", new Filed(MailOutcome.TRIAGE, null, "not sure", new Ref("case", 5)));

        mails.refile(mail.id(), new Filed(MailOutcome.NEW_CASE, new Ref("case", 6), "Opened"));

        assertThat(mails.find(mail.id())).get().satisfies(sorted -> {
            assertThat(sorted.about()).isEqualTo(new Ref("case", 6));
            assertThat(sorted.claimed()).isEqualTo(new Ref("case", 5));
        });
    }

    @Test
    void aReadersTrustInASendersPicturesIsAuditedOnce() {
        var pictures = new ShownPictures(JdbcClient.create(jdbc), audit);
        var reader = new PersonId(ids.next());

        units.run(Actor.system("test"), null, () -> pictures.from(reader, "ana@shop.example"));
        units.run(Actor.system("test"), null, () -> pictures.from(reader, "ana@shop.example"));

        assertThat(pictures.always(reader, "ana@shop.example")).isTrue();
        assertThat(audit.of(Ref.to("person", reader))).singleElement().satisfies(entry -> assertThat(entry.changes())
                .containsExactly(Map.entry("picturesFrom", new Change(null, "ana@shop.example"))));
    }

    @Test
    void aMailThatWaitedForAPersonIsRefiled() {
        intake.store(inbox, List.of(fetched(1, "a")));
        var mail = work.claim(10).getFirst();
        work.finish(mail.id(), ANA, "Hm", Filed.as(MailOutcome.TRIAGE, "not sure"));

        mails.refile(mail.id(), new Filed(MailOutcome.NEW_CASE, new Ref("case", 6), "Opened"));

        assertThat(mails.about(new Ref("case", 6))).hasSize(1);
    }

    @Test
    void aLetterIsQueuedOnceForItsTrigger() {
        queueOnce();
        queueOnce();

        assertThat(sent.about(new Ref("case", 9))).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(OutboxState.QUEUED);
            assertThat(mail.letter().to()).containsExactly(ANA);
            assertThat(new Tokens("s").verified(mail.messageId())).contains(new Ref("case", 9));
        });
    }

    @Test
    void serviceMailInDoubtIsSentAgainAndMarketingMailIsNot() {
        queueOnce();
        units.run(Actor.system("test"), null, () -> outbox.queue(
                letter("welcome").unsubscribableAt("https://baton.example/u")));
        jdbc.update("update outbox_mail set next_at = ?", Timestamp.from(BEFORE.instant()));
        var dead = new OutboxQueue(units, jdbc, ids, activities, "dead", BEFORE);
        assertThat(dead.handingOver(dead.claim(20))).hasSize(2);

        queue.reclaim();

        assertThat(sent.about(new Ref("case", 9))).extracting(OutgoingMail::state)
                .containsExactlyInAnyOrder(OutboxState.QUEUED, OutboxState.AMBIGUOUS);
    }

    @Test
    void notesWhatBecameOfEachAttempt() {
        queueOnce();
        var mail = queue.handingOver(queue.claim(20)).getFirst();

        queue.note(List.of(new OutboxQueue.Attempt.Later(mail.id(), NOW.instant().plusSeconds(60), "greylisted")));

        assertThat(queue.claim(20)).isEmpty();
        assertThat(sent.find(mail.id())).get().satisfies(m -> assertThat(m.failure()).isEqualTo("greylisted"));
    }

    @Test
    void aMailThatNeverArrivesIsToldInTheTimeline() {
        queueOnce();
        var mail = queue.handingOver(queue.claim(20)).getFirst();

        queue.note(List.of(new OutboxQueue.Attempt.Refused(mail, "550 no such user", true)));

        assertThat(sent.find(mail.id())).get().satisfies(m -> assertThat(m.state()).isEqualTo(OutboxState.FAILED));
        assertThat(activities.about(new Ref("case", 9), 10)).first()
                .satisfies(told -> assertThat(told.text())
                .isEqualTo("Not delivered to ana@example.ro: 550 no such user"));
    }

    @Test
    void aMailboxHasOneOwner() {
        var other = new MailboxLeases(JdbcClient.create(jdbc), ids, "there", NOW);
        assertThat(mailboxes.lease(inbox.mailbox())).isTrue();
        assertThat(other.lease(inbox.mailbox())).isFalse();

        mailboxes.release(inbox.mailbox());
        assertThat(other.lease(inbox.mailbox())).isTrue();
        other.release(inbox.mailbox());
    }

    private void queueOnce() {
        units.run(Actor.system("test"), null, () ->
                outbox.queue(letter("automaticAnswer").onceFor("mail:1").automatically()));
    }

    private static Letter letter(String purpose) {
        return Letter.to(ANA, new Ref("case", 9), purpose).from(US).saying("Re: Printer", "We are looking.");
    }

    private static Fetched fetched(long uid, String content) {
        return new Fetched(uid, content, "raw" + ThreadLocalRandom.current().nextLong(), content + "@example.ro", 100);
    }
}
