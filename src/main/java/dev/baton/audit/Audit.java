package dev.baton.audit;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.PersonId;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who changed what, when, through what and because of what; read by people, written by the data layer. */
public final class Audit implements Ledger<Audit.Entry> {

    private static final TypeReference<Map<String, Change>> CHANGES = new TypeReference<>() { };

    private final JdbcTemplate jdbc;
    private final JdbcClient reader;
    private final JsonMapper json;
    private final Tsids ids;
    private final Clock clock;

    public Audit(JdbcTemplate jdbc, JsonMapper json, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.reader = JdbcClient.create(jdbc);
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** A field before and after, as text; null when it was, or became, empty. */
    public record Change(String before, String after) {
    }

    public enum Kind { CREATED, CHANGED, DELETED }

    public record Entry(Instant at, Ref record, Kind kind, PersonId person, String through, Ref cause,
                        Map<String, Change> changes) {
    }

    /** A change of a row that is no aggregate, told by whoever writes it with SQL in the same unit of work. */
    public void changed(Ref record, Map<String, Change> changes) {
        note(record, Kind.CHANGED, changes);
    }

    /** As {@link #changed}, of a row that is gone. */
    public void deleted(Ref record, Map<String, Change> changes) {
        note(record, Kind.DELETED, changes);
    }

    void note(Ref record, Kind kind, Map<String, Change> changes) {
        Unit unit = UnitOfWork.now();
        unit.add(this, new Entry(clock.instant(), record, kind, unit.actor().person(), unit.actor().through(),
                unit.cause(), changes));
    }

    /** The history of a record, oldest first. */
    public List<Entry> of(Ref record) {
        return reader.sql("""
                select at, change_kind, person_id, through, cause, changes from audit
                where record_type = ? and record_id = ? order by at, id""")
                .params(record.type(), record.id())
                .query((row, n) -> new Entry(row.getTimestamp("at").toInstant(), record,
                        Kind.valueOf(row.getString("change_kind")),
                        row.getObject("person_id") == null ? null : new PersonId(row.getLong("person_id")),
                        row.getString("through"),
                        row.getString("cause") == null ? null : Ref.parse(row.getString("cause")),
                        json.readValue(row.getString("changes"), CHANGES)))
                .list();
    }

    @Override
    public void write(List<Entry> entries) {
        jdbc.batchUpdate("""
                insert into audit (id, at, record_type, record_id, change_kind, person_id, through, cause, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, entries.size(), (row, entry) -> {
                    row.setLong(1, ids.next());
                    row.setTimestamp(2, Timestamp.from(entry.at()));
                    row.setString(3, entry.record().type());
                    row.setLong(4, entry.record().id());
                    row.setString(5, entry.kind().name());
                    row.setObject(6, entry.person() == null ? null : entry.person().value());
                    row.setString(7, entry.through());
                    row.setString(8, entry.cause() == null ? null : entry.cause().toString());
                    row.setString(9, json.writeValueAsString(entry.changes()));
                });
    }
}
