package dev.baton.event;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of what somebody may react to: triggers, segments, webhooks, live pages. */
public final class DomainEvents implements Ledger<DomainEvent> {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Tsids ids;
    private final Clock clock;

    public DomainEvents(JdbcTemplate jdbc, JsonMapper json, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param type context.pastTense, such as {@code case.resolved} */
    public void raise(String type, Ref subject, Map<String, ?> data) {
        Unit unit = UnitOfWork.now();
        unit.add(this, new DomainEvent(ids.next(), clock.instant(), type, subject, data, unit.cause()));
    }

    @Override
    public void write(List<DomainEvent> events) {
        jdbc.batchUpdate("insert into domain_event (id, at, type, subject, data, cause) values (?, ?, ?, ?, ?, ?)",
                events, events.size(), (row, event) -> {
                    row.setLong(1, event.id());
                    row.setTimestamp(2, Timestamp.from(event.at()));
                    row.setString(3, event.type());
                    row.setString(4, event.subject().toString());
                    row.setString(5, json.writeValueAsString(event.data()));
                    row.setString(6, event.cause() == null ? null : event.cause().toString());
                });
    }
}
