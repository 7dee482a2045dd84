package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A mail to Ana and Bob that the mail server took, and then somebody reports on it. */
class ReturnsTest {

    private static final Ref CASE = new Ref("case", 1);
    private static final MailAddress ANA = MailAddress.of("ana@example.ro");
    private static final MailAddress BOB = MailAddress.of("bob@example.org");
    private static final String GONE = "Not delivered to bob@example.org (5.1.1): userunknown";
    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    private SentMails sent;
    private Returns returns;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var jdbc = new JdbcTemplate(database);
        var ids = new Tsids(1);
        var outbox = new Outbox(jdbc, ids, NOW, new Tokens("s"), new Wakeup());
        new UnitOfWork(new DataSourceTransactionManager(database), List.of()).run(Actor.system("test"), null, () -> outbox.queue(
                Letter.to(ANA, CASE, "answer").from(MailAddress.of("us@baton.example")).saying("x", "y").copyTo(List.of(BOB))));
        jdbc.update("update outbox_mail set state = 'SENT', sent_at = created_at");
        sent = new SentMails(JdbcClient.create(jdbc));
        returns = new Returns(JdbcClient.create(jdbc), ids);
    }

    @Test
    void whoGotItKeepsItAndWhoDidNotIsSentToAloneAgain() {
        var lost = returns.returned(mail(), List.of(BOB), GONE);

        assertThat(mail().state()).isEqualTo(OutboxState.SENT);
        assertThat(mail().recipients()).containsExactly(ANA);
        assertThat(lost.state()).isEqualTo(OutboxState.FAILED);
        assertThat(lost.failure()).isEqualTo(GONE);
        assertThat(lost.messageId()).isEqualTo(mail().messageId());
        assertThat(sent.again(lost, 0, NOW.instant())).isTrue();
        assertThat(sent.partsOf(mail().id())).singleElement().satisfies(again -> {
            assertThat(again.recipients()).containsExactly(BOB);
            assertThat(again.state()).isEqualTo(OutboxState.QUEUED);
        });
        assertThat(mail().state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void aSecondReportOfTheSameOneChangesNothing() {
        var before = mail();
        var lost = returns.returned(before, List.of(BOB), GONE);

        returns.returned(before, List.of(BOB), GONE);
        returns.returned(lost, List.of(BOB), GONE);

        assertThat(mail().state()).isEqualTo(OutboxState.SENT);
        assertThat(sent.partsOf(mail().id())).hasSize(1);
    }

    @Test
    void theLastOneWhoIsLostMakesItFail() {
        returns.returned(mail(), List.of(BOB), GONE);

        assertThat(returns.returned(mail(), List.of(ANA), "ana too")).isEqualTo(mail());
        assertThat(mail().state()).isEqualTo(OutboxState.FAILED);
    }

    @Test
    void aReportThatNamesNobodySpeaksOfAll() {
        returns.returned(mail(), List.of(), "550");

        assertThat(mail().state()).isEqualTo(OutboxState.FAILED);
        assertThat(mail().recipients()).containsExactly(ANA, BOB);
    }

    private OutgoingMail mail() {
        return sent.about(CASE).getFirst();
    }
}
