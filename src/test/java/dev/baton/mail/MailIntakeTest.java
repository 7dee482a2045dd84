package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.data.DomainTest;
import dev.baton.id.Tsids;
import dev.baton.mail.MailIntake.Fetched;
import dev.baton.mail.MailIntake.Folder;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class MailIntakeTest {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    @Autowired
    private UnitOfWork units;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Tsids ids;

    private MailboxLeases mailboxes;
    private MailIntake intake;
    private MailWork work;
    private InboundMails mails;
    private Folder inbox;

    @BeforeEach
    void setUp() {
        jdbc.update("delete from mail_delivery");
        jdbc.update("delete from mail_message");
        var client = JdbcClient.create(jdbc);
        mailboxes = new MailboxLeases(client, ids, "here", NOW);
        intake = new MailIntake(units, jdbc, ids, NOW, NOW);
        work = new MailWork(units, client, "here", NOW);
        mails = new InboundMails(client);
        inbox = new Folder(mailboxes.named("support@baton.example"), 0, "INBOX", 7);
    }

    @Test
    void storesAMailOnceHoweverOftenItIsFetched() {
        assertThat(intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b")))).isEqualTo(2);
        assertThat(intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b")))).isZero();

        assertThat(mails.list(null, null, null, 10)).hasSize(2);
        assertThat(intake.lastUid(inbox)).isEqualTo(2);
    }

    @Test
    void aMailThatComesAgainIsADuplicateAndNoWork() {
        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "a")));

        assertThat(work.claim(10)).hasSize(1);
        assertThat(mails.list(MailOutcome.DUPLICATE, null, null, 10)).hasSize(1);
    }

    @Test
    void aMailToTwoOfOurMailboxesIsOneMessageWithTwoDeliveries() {
        var sales = new Folder(mailboxes.named("sales@baton.example"), 0, "INBOX", 7);
        intake.store(inbox, List.of(fetched(1, "a")));
        intake.store(sales, List.of(fetched(1, "a")));

        assertThat(work.claim(10)).hasSize(1);
        assertThat(mails.list(null, null, null, 10)).hasSize(2).noneMatch(InboundMails.Delivered::again);
    }

    @Test
    void theSameMessageIdOverOtherContentIsAnotherMailAndFlagged() {
        intake.store(inbox, List.of(withId(1, "a", "m1")));
        intake.store(inbox, List.of(withId(2, "b", "m1"), withId(3, "c", "m2"), withId(4, "d", "m2"), withId(5, "a", "m1")));

        assertThat(work.claim(10)).hasSize(4);
        assertThat(mails.list(null, null, null, 10)).filteredOn(found -> found.mail().idReused())
                .extracting(found -> found.mail().rawHash()).containsExactly("raw of d", "raw of b");
        assertThat(mails.list(MailOutcome.DUPLICATE, null, null, 10)).extracting(found -> found.mail().rawHash())
                .containsExactly("raw of a");
    }

    @Test
    void withoutMessageIdTheContentTellsMailsApart() {
        intake.store(inbox, List.of(withId(1, "a", ""), withId(2, "b", "")));
        intake.store(inbox, List.of(withId(3, "a", "")));

        assertThat(work.claim(10)).hasSize(2).noneMatch(InboundMail::idReused);
        assertThat(mails.list(MailOutcome.DUPLICATE, null, null, 10)).hasSize(1);
    }

    @Test
    void aRenumberedFolderImportsNothingTwice() {
        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b"), fetched(3, "a")));
        intake.receipt(inbox, 1, 3);
        var renumbered = new Folder(inbox.mailbox(), 0, "INBOX", 8);
        assertThat(intake.lastUid(renumbered)).isZero();

        assertThat(intake.store(renumbered, List.of(fetched(40, "a"), fetched(41, "c")))).isEqualTo(1);
        intake.store(renumbered, List.of(fetched(42, "b"), fetched(43, "a")));

        assertThat(work.claim(10)).hasSize(3);
        assertThat(mails.list(null, null, null, 10)).hasSize(4);
        assertThat(mails.list(MailOutcome.DUPLICATE, null, null, 10)).hasSize(1);
        assertThat(intake.lastUid(renumbered)).isEqualTo(43);
        assertThat(intake.withoutReceipt(renumbered)).as("to be flagged anew").containsExactly(40L, 41L, 42L, 43L);
    }

    @Test
    void aFolderThatGoesBackToItsOldNumbersImportsNothingTwiceEither() {
        var renumbered = new Folder(inbox.mailbox(), 0, "INBOX", 8);
        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b")));
        intake.store(renumbered, List.of(fetched(40, "a")));

        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b")));
        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b")));

        assertThat(mails.list(null, null, null, 10)).hasSize(2).noneMatch(InboundMails.Delivered::again);
        assertThat(intake.lastUid(renumbered)).isZero();
    }

    @Test
    void anotherPlaceCountsForItselfAndOneThatIsFoundAgainKeepsItsNumber() {
        var mailbox = mailboxes.named("moved@baton.example");
        var first = intake.place(mailbox, "us@old.example:993");
        var second = intake.place(mailbox, "us@new.example:993");

        assertThat(first).as("of the rows of before").isZero();
        assertThat(second).isEqualTo(1);
        assertThat(intake.place(mailbox, "us@old.example:993")).isEqualTo(first);
        assertThat(intake.place(mailboxes.named("sales@baton.example"), "us@new.example:993")).isZero();
    }

    @Test
    void remembersWhichMailsTheServerWasNotYetToldAbout() {
        intake.store(inbox, List.of(fetched(1, "a"), fetched(2, "b"), fetched(3, "c")));
        assertThat(intake.withoutReceipt(inbox)).containsExactly(1L, 2L, 3L);

        intake.receipt(inbox, 2, 2);
        assertThat(intake.withoutReceipt(inbox)).containsExactly(1L, 3L);
        intake.receipt(inbox, 1, 3);
        assertThat(intake.withoutReceipt(inbox)).isEmpty();
    }

    private static Fetched withId(long uid, String content, String messageId) {
        return new Fetched(uid, content, "raw of " + content, messageId, 100);
    }

    private static Fetched fetched(long uid, String content) {
        return withId(uid, content, content + "@example.ro");
    }
}
