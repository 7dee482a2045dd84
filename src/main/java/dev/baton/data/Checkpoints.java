package dev.baton.data;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The embedded database writes a commit to its file up to half a second later. A checkpoint writes all of them now; one
 * serves everybody who asked before it began, so that many at once cost little more than one. It writes again each page
 * that changed, so under load, when it takes long, the next one waits as long for others to join it. Its own way,
 * {@code WRITE_DELAY=0}, writes after each commit of anybody: the file grew eight times as fast.
 */
final class Checkpoints implements Runnable {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final JdbcTemplate jdbc;
    private final AtomicLong asked = new AtomicLong();
    private long served;
    private long notBefore = System.nanoTime();

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
            letOthersJoin();
            long all = asked.get();
            long begin = System.nanoTime();
            jdbc.execute("checkpoint");
            long end = System.nanoTime();
            served = all;
            notBefore = end + Math.min(end - begin, LONGEST_PAUSE);
        }
    }

    private void letOthersJoin() {
        for (long left = notBefore - System.nanoTime(); left > 0; left = notBefore - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
