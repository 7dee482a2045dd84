package dev.baton.leadimport;

import dev.baton.audit.Audit;
import dev.baton.id.Tsids;
import dev.baton.leadimport.LeadImport.State;
import dev.baton.team.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All imports of leads. A worker holds one at a time by a lease; each step of it counts only while it holds it. */
@Component
public class LeadImports {

    /** Leases are between machines, whatever the demo's clock says. */
    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Audit audit;
    private final Clock clock;

    LeadImports(JdbcClient jdbc, Tsids ids, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    public LeadImportId add(PersonId person, String fileName, String hash, long size, String layout, int totalRows) {
        LeadImportId id = ids.next(LeadImportId::new);
        jdbc.sql("""
                insert into lead_import (id, person_id, file_name, hash, size, layout, state, total_rows, cursor_line,
                  created_rows, joined_rows, rejected_rows, undone_rows, kept_rows, created_at)
                values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, 0, 0, 0, 0, 0, 0, ?)""")
                .params(id.value(), person.value(), fileName, hash, size, layout, totalRows, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    public Optional<LeadImport> find(LeadImportId id) {
        return jdbc.sql("select * from lead_import where id = ?").param(id.value()).query(LeadImports::read).optional();
    }

    /** Newest first. @param person null for everybody's; @param before 0 for the first */
    public List<LeadImport> list(PersonId person, long before, int most) {
        return jdbc.sql("""
                select * from lead_import where (:person = 0 or person_id = :person) and (:before = 0 or id < :before)
                order by id desc limit :most""")
                .param("person", person == null ? 0 : person.value()).param("before", before).param("most", most)
                .query(LeadImports::read).list();
    }

    /** False when it was started meanwhile. */
    public boolean layOut(LeadImportId id, String layout) {
        return jdbc.sql("update lead_import set layout = ? where id = ? and state = 'DRAFT'").params(layout, id.value()).update() == 1;
    }

    /** False when it is in another state by now. Undoing begins at the last row, and counts from nothing. */
    public boolean become(LeadImport one, State next) {
        Timestamp ended = next.underWay() ? null : Timestamp.from(clock.instant());
        boolean undo = next == State.UNDOING;
        int changed = jdbc.sql("""
                update lead_import set state = ?, ended_at = ?, worker = null, lease_until = null,
                  cursor_line = case when ? then 2147483647 else cursor_line end,
                  undone_rows = case when ? then 0 else undone_rows end, kept_rows = case when ? then 0 else kept_rows end
                where id = ? and state = ?""")
                .params(next.name(), ended, undo, undo, undo, one.id().value(), one.state().name()).update();
        if (changed == 1) {
            audit.changed(one.ref(), Map.of("state", new Audit.Change(one.state().name(), next.name())));
        }
        return changed == 1;
    }

    /** One that is to be worked and that nobody holds; the worker's until its lease is over. */
    public Optional<LeadImport> claim(String worker) {
        Instant now = REAL_TIME.instant();
        return jdbc.sql("""
                select * from lead_import where state in ('RUNNING', 'UNDOING') and (lease_until is null or lease_until < ?)
                order by id limit 1""").param(Timestamp.from(now)).query(LeadImports::read).optional()
                .filter(one -> jdbc.sql("""
                        update lead_import set worker = ?, lease_until = ?
                        where id = ? and state = ? and (lease_until is null or lease_until < ?)""")
                        .params(worker, Timestamp.from(now.plus(LEASE)), one.id().value(), one.state().name(),
                                Timestamp.from(now)).update() == 1);
    }

    /** Whoever comes next need not wait for the end of the lease. */
    public void release(LeadImport one, String worker) {
        jdbc.sql("update lead_import set worker = null, lease_until = null where id = ? and worker = ?")
                .params(one.id().value(), worker).update();
    }

    /** What cannot be worked now is tried again after a while; others come before it. */
    public void postpone(LeadImport one, String worker) {
        jdbc.sql("update lead_import set worker = null, lease_until = ? where id = ? and worker = ?")
                .params(Timestamp.from(REAL_TIME.instant().plus(PAUSE)), one.id().value(), worker).update();
    }

    /** What a step adds to the counts. */
    public record Step(int cursorLine, int created, int joined, int rejected, int undone, int kept) {
    }

    /**
     * Moves on, in the transaction of the rows. False when somebody else holds it by now, or it is in another state: then
     * nothing of this transaction may stay.
     */
    public boolean advance(LeadImport one, String worker, Step step) {
        return jdbc.sql("""
                update lead_import set cursor_line = ?, created_rows = created_rows + ?, joined_rows = joined_rows + ?,
                  rejected_rows = rejected_rows + ?, undone_rows = undone_rows + ?, kept_rows = kept_rows + ?, lease_until = ?
                where id = ? and state = ? and worker = ?""")
                .params(step.cursorLine(), step.created(), step.joined(), step.rejected(), step.undone(), step.kept(),
                        Timestamp.from(REAL_TIME.instant().plus(LEASE)), one.id().value(), one.state().name(), worker)
                .update() == 1;
    }

    private static LeadImport read(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new LeadImport(new LeadImportId(row.getLong("id")), new PersonId(row.getLong("person_id")),
                row.getString("file_name"), row.getString("hash"), row.getLong("size"), row.getString("layout"),
                State.valueOf(row.getString("state")), row.getInt("total_rows"), row.getInt("cursor_line"),
                row.getInt("created_rows"), row.getInt("joined_rows"), row.getInt("rejected_rows"),
                row.getInt("undone_rows"), row.getInt("kept_rows"), row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
