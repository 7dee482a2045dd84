package dev.baton.app.mail;

import dev.baton.mail.HousePauses;
import dev.baton.mail.HousePauses.HousePause;
import dev.baton.router.deliver.RateSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast mail leaves, and what keeps it. */
@Component
class Pace {

    private static final int MOST = 8;

    private final RateSettings settings;
    private final HousePauses houses;
    private final JdbcClient jdbc;
    private final Clock realTime = Clock.tickMillis(ZoneOffset.UTC);

    Pace(RateSettings settings, HousePauses houses, JdbcClient jdbc) {
        this.settings = settings;
        this.houses = houses;
        this.jdbc = jdbc;
    }

    record Rate(String domain, double rate) {
    }

    record Waiting(String domain, long count) {
    }

    /**
     * Rates are mails a second from all nodes, 0 for no limit.
     *
     * @param own of single domains
     * @param houses that asked for a pause which is not over
     * @param waiting mail that would leave if nothing kept it, by domain, the most first
     * @param doubts mails of which a break left open whether they went out
     */
    record State(double total, double house, double domain, List<Rate> own, List<HousePause> houses, List<Waiting> waiting,
                 long doubts) {

        public boolean worthSaying() {
            return total > 0 || domain > 0 || !own.isEmpty() || !houses.isEmpty() || !waiting.isEmpty() || doubts > 0;
        }
    }

    State now() {
        Instant now = realTime.instant();
        List<Rate> own = settings.domains().entrySet().stream().map(one -> new Rate(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Rate::domain)).toList();
        List<HousePause> paused = houses.all().values().stream().filter(one -> one.until().isAfter(now))
                .sorted(Comparator.comparing(HousePause::domain)).toList();
        return new State(settings.total(), settings.house(), settings.domain(), own, paused, waiting(), doubts());
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                select to_domain, count(*) from outbox_mail where state = 'QUEUED' and waits is not null
                group by to_domain order by 2 desc limit ?""").param(MOST)
                .query((row, n) -> new Waiting(row.getString(1), row.getLong(2))).list();
    }

    /** Of the last day: a break is news, not a state. */
    private long doubts() {
        return jdbc.sql("select count(*) from outbox_mail where doubts > 0 and created_at > ?")
                .param(Timestamp.from(realTime.instant().minusSeconds(86_400))).query(Long.class).single();
    }
}
