package dev.baton.router.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.Filed;
import dev.baton.mail.InboundMail;
import dev.baton.mail.InboundMails;
import dev.baton.mail.InboundState;
import dev.baton.mail.MailIntake;
import dev.baton.mail.MailOutcome;
import dev.baton.mail.MailWork;
import dev.baton.mail.MailboxLeases;
import dev.baton.router.Incoming;
import dev.baton.router.MailDesk;
import dev.baton.router.MailShelf;
import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.judge.Verdict;
import dev.baton.router.read.MailReader;
import dev.baton.unit.UnitOfWork;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enquiries share a transaction; whatever goes wrong with one is its own affair. */
class FilingTest {

    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    private final List<String> filed = new ArrayList<>();
    private final List<Ref> causes = new ArrayList<>();
    private int commits;
    private String poison = "none";
    private MailIntake.Folder inbox;
    private FileStore files;
    private MailIntake intake;
    private MailWork work;
    private InboundMails mails;
    private Filing filing;
    private long uid;
    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = new JdbcTemplate(database);
        var units = new UnitOfWork(new DataSourceTransactionManager(database), List.of());
        intake = new MailIntake(units, jdbc, new Tsids(1), NOW, NOW);
        work = new MailWork(units, JdbcClient.create(jdbc), "here", NOW);
        mails = new InboundMails(JdbcClient.create(jdbc));
        files = new FileStore(folder);
        inbox = new MailIntake.Folder(new MailboxLeases(JdbcClient.create(jdbc), new Tsids(2), "here", NOW).named("us@baton.example"),
                0, "INBOX", 1);
        var shelf = new MailShelf(mails, files, new MailReader(), Knowledge.NONE);
        filing = new Filing(new FilingClerk(shelf, new Judge(Knowledge.NONE), new Desk(units), work, units, NOW));
    }

    @Test
    void enquiriesOfDifferentPeopleAreFiledInOneTransactionEachWithItsOwnCause() {
        arrives("ana", "One", "");
        arrives("bogdan", "Two", "");
        arrives("corina", "Three", "");

        var claimed = file();

        assertThat(filed).containsExactly("One", "Two", "Three");
        assertThat(causes).containsExactlyElementsOf(claimed.stream().map(InboundMail::ref).toList());
        assertThat(commits).isEqualTo(1);
        assertThat(claimed).allMatch(mail -> now(mail).state() == InboundState.DONE);
    }

    @Test
    void theMailsOfOneSenderKeepTheirOrderAndAreFiledOneAfterTheOther() {
        arrives("ana", "First", "");
        arrives("ana", "Second", "");
        arrives("bogdan", "Of another", "");
        arrives("ana", "Third", "");

        file();

        assertThat(filed).containsExactly("First", "Of another", "Second", "Third");
        assertThat(commits).isEqualTo(3);
    }

    @Test
    void anAnswerIsJudgedAfterTheMailThatItAnswersWasFiled() {
        arrives("ana", "Lamp", "");
        arrives("bogdan", "Chair", "");
        arrives("corina", "Re: Lamp", "In-Reply-To: <Lamp@example.ro>\n");

        file();

        assertThat(filed).containsExactly("Lamp", "Chair", "Re: Lamp");
        assertThat(commits).isEqualTo(2);
    }

    @Test
    void oneThatFailsIsTriedAgainLaterAndTheOthersAreFiledOnce() {
        arrives("ana", "One", "");
        arrives("bogdan", "Poison", "");
        arrives("corina", "Three", "");
        poison = "Poison";

        var claimed = file();

        assertThat(commits).isEqualTo(2);
        assertThat(claimed).extracting(mail -> now(mail).state())
                .containsExactly(InboundState.DONE, InboundState.STORED, InboundState.DONE);
        assertThat(now(claimed.get(1)).attempts()).isEqualTo(1);
        assertThat(now(claimed.get(1)).reason()).contains("The desk is broken");
    }

    @Test
    void aClaimThatIsLostToAnotherNodeTakesNothingElseWithIt() {
        arrives("ana", "One", "");
        arrives("bogdan", "Two", "");
        var claimed = work.claim(25);
        work.retryAt(claimed.getFirst().id(), NOW.instant().plusSeconds(60), "another node has it");

        filing.file(claimed);

        assertThat(now(claimed.getFirst()).state()).isEqualTo(InboundState.STORED);
        assertThat(now(claimed.getLast()).state()).isEqualTo(InboundState.DONE);
        assertThat(commits).isEqualTo(1);
    }

    private List<InboundMail> file() {
        var claimed = work.claim(25);
        filing.file(claimed);
        return claimed;
    }

    private InboundMail now(InboundMail mail) {
        return mails.find(mail.id()).orElseThrow();
    }

    private void arrives(String who, String subject, String headers) {
        var raw = ("From: " + who + "@example.ro\nSubject: " + subject + "\nMessage-ID: <" + subject + "@example.ro>\n" + headers
                + "\nIt is dark here.\n").getBytes(StandardCharsets.UTF_8);
        var hash = files.put(raw);
        intake.store(inbox, List.of(new MailIntake.Fetched(++uid, hash, hash, subject + "@example.ro", raw.length)));
    }

    /** Notes what it is asked, and what of it was committed. */
    private final class Desk implements MailDesk {

        private final UnitOfWork units;

        Desk(UnitOfWork units) {
            this.units = units;
        }

        @Override
        public Filed enquiry(Incoming mail, Optional<Ref> claimed) {
            if (mail.mail().subject().equals(poison)) {
                throw new IllegalStateException("The desk is broken");
            }
            if (units.current().remembered(COUNTED) == null) {
                units.current().remember(COUNTED, true);
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        commits++;
                    }
                });
            }
            filed.add(mail.mail().subject());
            causes.add(units.current().cause());
            return Filed.as(MailOutcome.TRIAGE, "It is new");
        }

        @Override
        public Filed reply(Ref about, Incoming mail) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Filed loop(Optional<Ref> about, Incoming mail, Verdict.Loop loop) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Filed bounce(Optional<Ref> about, Incoming mail, Verdict.Bounce bounce) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Filed complaint(Optional<Ref> about, Incoming mail, Verdict.Complaint complaint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Filed automatic(Optional<Ref> about, Incoming mail, Verdict.Automatic automatic) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Ref COUNTED = new Ref("counted", 1);
}
