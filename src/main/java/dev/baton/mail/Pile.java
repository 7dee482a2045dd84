package dev.baton.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of one table that wait to be taken, oldest first, with an index over state, time and id. H2 locks all rows that a
 * condition meets, however few of them it gives back, and a lock is a write: so the oldest are looked up without one, in
 * the order of the index, and locked by their ids.
 */
final class Pile {

    /** So many times as many as are asked for are looked up: others may be taking the first of them right now. */
    private static final int SLICES = 4;

    private final JdbcClient jdbc;
    private final String lookUp;
    private final String lock;

    /** @param state in which a row waits */
    Pile(JdbcClient jdbc, String table, String state) {
        this.jdbc = jdbc;
        this.lookUp = """
                select id from %s where state = '%s' and next_at <= ?
                order by state, next_at, id limit ?""".formatted(table, state); // by state too: else H2 sorts all of them
        this.lock = """
                select id from %s where id in (:ids) and state = '%s' and next_at <= :now
                order by next_at, id for update skip locked""".formatted(table, state);
    }

    /**
     * @param ids    locked for the running transaction
     * @param looked as many as asked for when there may be more
     */
    record Taken(List<Long> ids, int looked) {}

    Taken take(int most, Instant now) {
        var due = jdbc.sql(lookUp).params(Timestamp.from(now), SLICES * most).query(Long.class).list();
        var locked = List.<Long>of();
        for (var from = 0; from < due.size() && locked.isEmpty(); from += most) {
            locked = jdbc.sql(lock).param("ids", due.subList(from, Math.min(from + most, due.size())))
                    .param("now", Timestamp.from(now)).query(Long.class).list();
        }
        return new Taken(locked, Math.min(due.size(), most));
    }
}
