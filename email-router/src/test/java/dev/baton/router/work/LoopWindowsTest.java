package dev.baton.router.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.id.Ref;
import dev.baton.mail.InboundMails;
import dev.baton.router.judge.Knowledge.Rush;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The windows in which answers are counted: by what is in the database, whichever node filed it. */
class LoopWindowsTest {

    private static final Ref CASE = new Ref("case", 7);
    private static final Ref OTHER = new Ref("case", 8);
    private static final LoopLimits LIMITS =
            new LoopLimits(Duration.ofMinutes(10), 3, 5, Duration.ofDays(1), 6, 8);

    private JdbcTemplate jdbc;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long mails;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:loops;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        jdbc.update("delete from mail_message");
        jdbc.update("insert ignore into mailbox (id, address) values (1, 'support@baton.example')");
    }

    @Test
    void aBurstOfOneSenderIsALoopUntilThereAreFewerInTheWindow() {
        answers("ann", CASE, 3);
        assertThat(rush("ann", OTHER)).as("whichever case it is about").isEqualTo(Rush.BEGINS);
        assertThat(rush("bob", CASE)).isEqualTo(Rush.NONE);

        file("ann", CASE, "LOOP");
        assertThat(rush("ann", CASE)).as("said once").isEqualTo(Rush.GOES_ON);
        later(Duration.ofMinutes(9));
        assertThat(rush("ann", CASE)).isEqualTo(Rush.GOES_ON);
        later(Duration.ofMinutes(2));
        assertThat(rush("ann", CASE)).as("the silence is over").isEqualTo(Rush.NONE);

        answers("ann", CASE, 1);
        assertThat(rush("ann", CASE)).isEqualTo(Rush.NONE);
        answers("ann", CASE, 2);
        assertThat(rush("ann", CASE)).as("another window, another word").isEqualTo(Rush.BEGINS);
    }

    @Test
    void aSlowExchangeOfOneSenderIsALoopToo() {
        for (int answer = 1; answer <= 6; answer++) {
            assertThat(rush("ann", CASE)).as("before answer %d", answer).isEqualTo(Rush.NONE);
            answers("ann", CASE, 1);
            later(Duration.ofHours(3));
        }
        assertThat(rush("ann", null)).isEqualTo(Rush.BEGINS);
        file("ann", CASE, "LOOP");
        later(Duration.ofHours(1));
        assertThat(rush("ann", CASE)).as("still the same long window").isEqualTo(Rush.GOES_ON);
        later(Duration.ofHours(20));
        assertThat(rush("ann", CASE)).isEqualTo(Rush.NONE);
    }

    @Test
    void manySendersAboutOneCaseAreALoopInABurst() {
        List.of("ann", "bob", "cid", "dan", "eva").forEach(who -> answers(who, CASE, 1));

        assertThat(rush("fay", CASE)).isEqualTo(Rush.BEGINS);
        assertThat(rush("fay", OTHER)).isEqualTo(Rush.NONE);
    }

    @Test
    void manySendersAboutOneCaseAreALoopOverADay() {
        for (int answer = 0; answer < 8; answer++) {
            assertThat(rush("new" + answer, CASE)).isEqualTo(Rush.NONE);
            answers("new" + answer, CASE, 1);
            later(Duration.ofHours(2));
        }
        assertThat(rush("fay", CASE)).isEqualTo(Rush.BEGINS);
    }

    @Test
    void newEnquiriesAreNoAnswers() {
        for (int mail = 0; mail < 50; mail++) {
            file("ann", new Ref("case", 100 + mail), "NEW_CASE");
        }
        assertThat(rush("ann", CASE)).isEqualTo(Rush.NONE);
    }

    /** Each time as another node, which knows only what the database says. */
    private Rush rush(String who, Ref about) {
        return LIMITS.judge(new InboundMails(JdbcClient.create(jdbc)).answers(who + "@example.ro", about,
                now.minus(LIMITS.shortly()), now.minus(LIMITS.longer())));
    }

    private void answers(String who, Ref about, int count) {
        for (int n = 0; n < count; n++) {
            file(who, about, "JOINED_CASE");
        }
    }

    private void file(String who, Ref about, String outcome) {
        jdbc.update("insert into mail_message (id, content_hash, raw_hash, message_id, size, mailbox_id, stored_at, state, attempts,"
                + " next_at, from_email, outcome, about_type, about_id) values (?, ?, 'raw', 'id', 1, 1, ?, 'DONE', 1, ?, ?, ?, ?, ?)",
                ++mails, "hash" + mails, Timestamp.from(now), Timestamp.from(now), who + "@example.ro", outcome, about.type(), about.id());
        later(Duration.ofSeconds(1));
    }

    private void later(Duration by) {
        now = now.plus(by);
    }
}
