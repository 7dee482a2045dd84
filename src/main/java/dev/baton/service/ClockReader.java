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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the clocks of a case with their ledgers, in one statement. */
@Component
class ClockReader {

    private final JdbcTemplate jdbc;
    private final Calendars calendars;

    ClockReader(JdbcTemplate jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    Promises read(CaseId id) {
        List<CaseClock> clocks = new ArrayList<>();
        jdbc.query("""
                select c.*, s.from_at, s.to_at, s.state segment_state, s.cause,
                  (select max(l.place) from case_clock_segment l where l.case_id = c.case_id and l.target = c.target) last_place,
                  s.place
                from case_clock c join case_clock_segment s on s.case_id = c.case_id and s.target = c.target
                where c.case_id = ? order by c.target, s.place""", rows -> {
                    List<Segment> ledger = new ArrayList<>();
                    while (rows.next()) {
                        ledger.add(segment(rows));
                        if (rows.getInt("place") == rows.getInt("last_place")) {
                            clocks.add(clock(id, rows, ledger));
                            ledger.clear();
                        }
                    }
                    return null;
                }, id.value());
        return new Promises(id, clocks);
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
