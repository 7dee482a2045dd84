package dev.baton.service;

import dev.baton.id.Ref;
import dev.baton.sla.ClockState;
import dev.baton.sla.Ending;
import dev.baton.sla.Segment;
import dev.baton.sla.SlaClock;
import dev.baton.unit.Ledger;
import dev.baton.unit.Unit;
import dev.baton.unit.UnitOfWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The clocks of all cases, with their ledgers. What a unit of work did to the clocks of its cases is written in batches
 * before its commit; who changed a clock that another changed meanwhile loses the race.
 */
@Component
public class CaseClocks implements Ledger<CaseClocks.Change> {

    private final JdbcTemplate jdbc;
    private final ClockReader reader;
    private final Clock clock;

    CaseClocks(JdbcTemplate jdbc, ClockReader reader, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param before null for a new clock */
    record Change(@Nullable CaseClock before, CaseClock after) {

        private List<Line> lines() {
            List<Segment> then = before == null ? List.of() : before.clock().ledger();
            List<Segment> now = after.clock().ledger();
            List<Line> lines = new ArrayList<>();
            for (int place = 0; place < now.size(); place++) {
                if (place >= then.size() || !then.get(place).equals(now.get(place))) {
                    lines.add(new Line(after, place, now.get(place)));
                }
            }
            return lines;
        }
    }

    private record Line(CaseClock of, int place, Segment segment) {
    }

    /** As the unit of work that is under way has them, read at most once. */
    public Promises of(CaseId id) {
        if (!UnitOfWork.underWay()) {
            return reader.read(id);
        }
        if (UnitOfWork.now().remembered(key(id)) instanceof Promises known) {
            return known;
        }
        Promises read = reader.read(id);
        UnitOfWork.now().remember(key(id), read);
        return read;
    }

    /** Of many cases in one statement, for lists. */
    public Map<CaseId, Promises> of(Collection<CaseId> ids) {
        return UnitOfWork.underWay() ? ids.stream().distinct().collect(Collectors.toMap(id -> id, this::of)) : reader.read(ids);
    }

    /** Keeps what became of promises that were asked for in this unit of work. */
    public void keep(Promises promises) {
        Promises before = of(promises.caseId());
        Unit unit = UnitOfWork.now();
        promises.clocks().forEach(after -> {
            CaseClock known = before.the(after.promise()).orElse(null);
            if (!after.equals(known)) {
                unit.add(this, new Change(known, after));
            }
        });
        unit.remember(key(promises.caseId()), promises);
    }

    /** Nothing is promised about a case that was just opened, which need not be looked up. */
    public void none(CaseId id) {
        UnitOfWork.now().remember(key(id), Promises.none(id));
    }

    private static Ref key(CaseId id) {
        return Ref.to("caseClocks", id);
    }

    @Override
    public void write(List<Change> steps) {
        Map<List<Object>, Change> changes = new LinkedHashMap<>();
        steps.forEach(step -> changes.merge(List.of(step.after().caseId(), step.after().promise()), step,
                (first, last) -> new Change(first.before(), last.after())));
        insert(changes.values().stream().filter(change -> change.before() == null).map(Change::after).toList());
        update(changes.values().stream().filter(change -> change.before() != null).map(Change::after).toList());
        writeLines(changes.values().stream().flatMap(change -> change.lines().stream()).toList());
    }

    private void insert(List<CaseClock> clocks) {
        jdbc.batchUpdate("""
                insert into case_clock (target_minutes, calendar, calendar_version, handled_share, next_share, state,
                  due_at, ended_at, ended_cause, case_id, target, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                clocks.stream().map(this::values).toList());
    }

    private void update(List<CaseClock> clocks) {
        int[] rows = jdbc.batchUpdate("""
                update case_clock set target_minutes = ?, calendar = ?, calendar_version = ?, handled_share = ?,
                  next_share = ?, state = ?, due_at = ?, ended_at = ?, ended_cause = ?, version = version + 1
                where case_id = ? and target = ? and version = ?""", clocks.stream().map(this::values).toList());
        for (int written : rows) {
            if (written == 0) {
                throw new OptimisticLockingFailureException("Somebody else changed the clock of a case");
            }
        }
    }

    private Object[] values(CaseClock one) {
        SlaClock sla = one.clock();
        Ending ending = sla.ending();
        return new Object[] {(int) sla.target().toMinutes(), sla.calendar().name(), sla.calendar().version(), one.handled(),
            one.next(), sla.state(clock.instant()).name(), sla.dueAt().map(Timestamp::from).orElse(null),
            ending == null ? null : Timestamp.from(ending.at()), ending == null ? null : ending.cause(),
            one.caseId().value(), one.promise().key(), one.version()};
    }

    private void writeLines(List<Line> lines) {
        jdbc.batchUpdate("""
                insert into case_clock_segment (case_id, target, place, from_at, to_at, state, cause)
                values (?, ?, ?, ?, ?, ?, ?) on duplicate key update to_at = values(to_at)""",
                lines.stream().map(line -> new Object[] {line.of().caseId().value(), line.of().promise().key(),
                    line.place(), Timestamp.from(line.segment().from()),
                    line.segment().to() == null ? null : Timestamp.from(line.segment().to()),
                    (line.segment().runs() ? ClockState.RUNNING : ClockState.PAUSED).name(),
                    line.segment().cause()}).toList());
    }
}
