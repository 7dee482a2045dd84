package dev.baton.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgottenDraftsTest {

    private static final PersonId BOB = new PersonId(7);
    private static final Ref CASE = new Ref("case", 1);
    private static final Map<String, String> WRITTEN = Map.of("text", "Dear Ann");
    private static final OutgoingId MAIL = new OutgoingId(5);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);

    private Drafts now;
    private Drafts eightDaysAgo;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var ids = new Tsids(1);
        now = new Drafts(JdbcClient.create(database), ids, NOW);
        eightDaysAgo = new Drafts(JdbcClient.create(database), ids, Clock.offset(NOW, Duration.ofDays(-8)));
    }

    @Test
    void whatWasSentAWeekAgoIsForgotten() {
        eightDaysAgo.spend(now.fresh(), BOB, CASE, WRITTEN, MAIL);

        assertThat(now.forget(WEEK)).isOne();
    }

    @Test
    void whatWasWrittenAWeekAgoAndSentTodayCanStillBeTakenBack() {
        var draft = eightDaysAgo.save(now.fresh(), 0, BOB, CASE, WRITTEN, false).id();
        now.spend(draft, BOB, CASE, WRITTEN, MAIL);

        assertThat(now.forget(WEEK)).isZero();
        now.reopen(MAIL);
        assertThat(now.open(BOB, CASE)).get().satisfies(open -> assertThat(open.fields()).isEqualTo(WRITTEN));
    }
}
