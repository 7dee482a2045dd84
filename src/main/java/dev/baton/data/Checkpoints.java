package dev.baton.data;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The embedded database writes a commit to its file up to half a second later. A checkpoint writes all of them now; one
 * serves everybody who asked before it began, so that many at once cost little more than one. Its own way,
 * {@code WRITE_DELAY=0}, writes after each commit of anybody: the file grew eight times as fast.
 */
final class Checkpoints implements Runnable {

    private final JdbcTemplate jdbc;
    private final AtomicLong asked = new AtomicLong();
    private long served;

    Checkpoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run() {
        long mine = asked.incrementAndGet();
        synchronized (this) {
            if (served >= mine) {
                return;
            }
            long all = asked.get();
            jdbc.execute("checkpoint");
            served = all;
        }
    }
}
