package dev.baton.app.live;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of every node what to read again: a row per name in the transaction of the change, so that a signal
 * never arrives before its change or without it. Runs on real time; the clock that a demo moves plays no part.
 */
@Component
public class LiveSignals implements Ledger<String> {

    /** Signals a change of any list of work. */
    public static final String INBOX = "inbox";

    /** Somebody began to write an answer, or ended. */
    private static final String ANSWERING = "answering";

    /** Somebody wants a mail of the outbox to go. */
    private static final String OUTBOX = "outbox";

    /** Longer than any transaction takes and any two nodes' clocks differ. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final Tsids ids;
    private final ApplicationEventPublisher events;
    private final Clock realTime = Clock.systemUTC();

    LiveSignals(JdbcTemplate jdbc, Tsids ids, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.events = events;
    }

    /** Something was committed: this node need not wait for its next look. */
    record Given() {
    }

    public void changed(Ref record) {
        give(record.toString());
    }

    public void inbox() {
        give(INBOX);
    }

    public void answering() {
        give(ANSWERING);
    }

    public void outbox() {
        give(OUTBOX);
    }

    private void give(String name) {
        Unit unit = UnitOfWork.now();
        unit.add(this, name);
    }

    @Override
    public void write(List<String> names) {
        var once = new LinkedHashSet<>(names);
        Timestamp now = Timestamp.from(realTime.instant());
        jdbc.batchUpdate("insert into live_signal (id, at, name) values (?, ?, ?)", once, once.size(), (row, name) -> {
            row.setLong(1, ids.next());
            row.setTimestamp(2, now);
            row.setString(3, name);
        });
        UnitOfWork.now().afterCommit(() -> events.publishEvent(new Given()));
    }

    /** The signals of the last seconds by id; the reader leaves out those it has seen. */
    Map<Long, String> recent() {
        return JdbcClient.create(jdbc).sql("select id, name from live_signal where at > ?")
                .param(Timestamp.from(realTime.instant().minus(WINDOW)))
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        Instant old = realTime.instant().minusSeconds(60);
        jdbc.update("delete from live_signal where at < ?", Timestamp.from(old));
    }
}
