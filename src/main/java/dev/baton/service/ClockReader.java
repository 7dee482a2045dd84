package dev.baton.service;

import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.sla.ClockState;
import dev.baton.sla.Ending;
import dev.baton.sla.Segment;
import dev.baton.sla.SlaClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the clocks of cases with their ledgers, in one statement. */
@Component
class ClockReader {

    private final JdbcClient jdbc;
    private final Calendars calendars;

    ClockReader(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    Promises read(CaseId id) {
        return read(List.of(id)).get(id);
    }

    /** Of each of these cases; of one without any there are none. */
    Map<CaseId, Promises> read(Collection<CaseId> ids) {
        Map<CaseId, List<CaseClock>> clocks = new LinkedHashMap<>();
        ids.forEach(id -> clocks.put(id, new ArrayList<>()));
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select c.*, s.from_at, s.to_at, s.state segment_state, s.cause,
                      (select max(l.place) from case_clock_segment l where l.case_id = c.case_id and l.target = c.target)
                        last_place,
                      s.place
                    from case_clock c join case_clock_segment s on s.case_id = c.case_id and s.target = c.target
                    where c.case_id in (:ids) order by c.case_id, c.target, s.place""")
                    .param("ids", ids.stream().map(CaseId::value).toList()).query(rows -> {
                        List<Segment> ledger = new ArrayList<>();
                        while (rows.next()) {
                            ledger.add(segment(rows));
                            if (rows.getInt("place") == rows.getInt("last_place")) {
                                CaseId id = new CaseId(rows.getLong("case_id"));
                                clocks.get(id).add(clock(id, rows, ledger));
                                ledger.clear();
                            }
                        }
                        return clocks;
                    });
        }
        return clocks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> new Promises(entry.getKey(), entry.getValue())));
    }

    private CaseClock clock(CaseId id, ResultSet row, List<Segment> ledger) throws SQLException {
        Instant endedAt = instant(row.getTimestamp("ended_at"));
        boolean done = ClockState.valueOf(row.getString("state")) != ClockState.CANCELLED;
        SlaClock clock = new SlaClock(calendar(row.getString("calendar"), row.getInt("calendar_version")),
                Duration.ofMinutes(row.getInt("target_minutes")), ledger,
                endedAt == null ? null : new Ending(endedAt, done, row.getString("ended_cause")));
        return new CaseClock(id, Promise.of(row.getString("target")), row.getInt("version"), clock,
                row.getInt("handled_share"), row.getInt("next_share"));
    }

    /** Promises made on an earlier version of a calendar stay what they were. */
    private BusinessCalendar calendar(String name, int version) {
        BusinessCalendar latest = calendars.named(name);
        return latest.version() == version ? latest : calendars.version(name, version).orElseThrow();
    }

    private static Segment segment(ResultSet row) throws SQLException {
        return new Segment(row.getTimestamp("from_at").toInstant(), instant(row.getTimestamp("to_at")),
                ClockState.valueOf(row.getString("segment_state")) == ClockState.RUNNING, row.getString("cause"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
