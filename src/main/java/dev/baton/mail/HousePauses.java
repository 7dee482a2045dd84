package dev.baton.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail houses that asked all of us to come later (421, 4.7.x), for longer each time until they take a mail again. */
public final class HousePauses {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));

    private final JdbcClient jdbc;
    private final Clock realTime;

    public HousePauses(JdbcClient jdbc, Clock realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** @param said by the house, as it was */
    public record HousePause(String domain, int strikes, Instant until, String said) {}

    /** By domain, also those that are over and not yet proven to be: the next mail there is a trial. */
    public Map<String, HousePause> all() {
        return jdbc.sql("select * from mail_pause").query((row, n) -> new HousePause(row.getString("domain"),
                row.getInt("strikes"), row.getTimestamp("paused_until").toInstant(), row.getString("said"))).list().stream()
                .collect(Collectors.toMap(HousePause::domain, Function.identity()));
    }

    /** Until when nothing goes there; several mails that are refused at one time are one strike. */
    public Instant strike(String domain, String said) {
        var now = realTime.instant();
        jdbc.sql("insert ignore into mail_pause (domain, strikes, paused_until, said) values (?, 0, ?, '')")
                .params(domain, Timestamp.from(now.minusSeconds(1))).update();
        var strikes = jdbc.sql("select strikes from mail_pause where domain = ?").param(domain).query(Integer.class).single();
        var until = now.plus(PAUSES.get(Math.min(strikes, PAUSES.size() - 1)));
        jdbc.sql("""
                update mail_pause set strikes = strikes + 1, paused_until = ?, said = ?
                where domain = ? and strikes = ? and paused_until <= ?""")
                .params(Timestamp.from(until), MailWork.shortened(said, 500), domain, strikes, Timestamp.from(now)).update();
        return until;
    }

    /** It took a mail. */
    public void recovered(String domain) {
        jdbc.sql("delete from mail_pause where domain = ?").param(domain).update();
    }
}
