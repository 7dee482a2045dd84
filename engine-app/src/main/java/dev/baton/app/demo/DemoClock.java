package dev.baton.app.demo;

import dev.baton.app.engine.DueWork;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves time for the whole application, so that everything that falls due on the way happens, each thing at its time. */
@Component
@Profile("demo")
class DemoClock {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MovableClock clock;
    private final DueWork work;
    private final JdbcClient jdbc;

    DemoClock(MovableClock clock, DueWork work, JdbcClient jdbc) {
        this.clock = clock;
        this.work = work;
        this.jdbc = jdbc;
    }

    Instant now() {
        return clock.instant();
    }

    /** Stops at each timer on the way; answers when there is nothing left to do. */
    synchronized Instant moveTo(Instant target) {
        work.finish(PATIENCE);
        for (Instant next = next(target); next != null; next = next(target)) {
            set(next);
            work.finish(PATIENCE);
        }
        if (target.isAfter(clock.instant())) {
            set(target);
            work.finish(PATIENCE);
        }
        return clock.instant();
    }

    private Instant next(Instant target) {
        return work.nextAfter(clock.instant()).filter(due -> !due.isAfter(target)).orElse(null);
    }

    private void set(Instant at) {
        clock.moveTo(at);
        jdbc.sql("""
                insert into demo_clock (id, ahead_millis) values (1, ?)
                on duplicate key update ahead_millis = values(ahead_millis)""").param(clock.offset().toMillis()).update();
    }
}
