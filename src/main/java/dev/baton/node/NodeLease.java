package dev.baton.node;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases the lowest free node number. The lease runs on real time, never on the clock that a demo moves; a node that was
 * killed gives its number back when the lease has run out.
 */
public final class NodeLease {

    static final Duration LENGTH = Duration.ofMinutes(2);
    private static final int NUMBERS = 1024;

    private final JdbcClient jdbc;
    private final Clock realTime;

    public NodeLease(JdbcClient jdbc, Clock realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    public Node take() {
        String name = UUID.randomUUID().toString();
        Instant now = realTime.instant();
        jdbc.sql("delete from node_lease where leased_until < ?").param(Timestamp.from(now)).update();
        Set<Integer> taken = new HashSet<>(jdbc.sql("select node from node_lease").query(Integer.class).list());
        for (int number = 0; number < NUMBERS; number++) {
            if (!taken.contains(number) && insert(number, name, now)) {
                return new Node(number, name);
            }
        }
        throw new IllegalStateException("All " + NUMBERS + " node numbers are leased; is the table node_lease stale?");
    }

    /** True when the lease still was ours. */
    public boolean renew(Node node) {
        return jdbc.sql("update node_lease set leased_until = ? where node = ? and owner = ?")
                .params(Timestamp.from(realTime.instant().plus(LENGTH)), node.number(), node.name()).update() == 1;
    }

    /** How many nodes there are; one that was killed counts until its lease has run out. */
    public int live() {
        return jdbc.sql("select count(*) from node_lease where leased_until >= ?").param(Timestamp.from(realTime.instant()))
                .query(Integer.class).single();
    }

    public void release(Node node) {
        jdbc.sql("delete from node_lease where node = ? and owner = ?").params(node.number(), node.name()).update();
    }

    private boolean insert(int number, String name, Instant now) {
        try {
            jdbc.sql("insert into node_lease (node, owner, leased_until) values (?, ?, ?)")
                    .params(number, name, Timestamp.from(now.plus(LENGTH))).update();
            return true;
        } catch (DataIntegrityViolationException anotherNodeWasFaster) {
            return false;
        }
    }
}
