package dev.baton.app.studio;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a running instance will do by itself, and when; soonest first. */
@Component
class Timers {

    private final JdbcClient jdbc;

    Timers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param definition of the version that the instance goes by */
    record Timer(String definition, String element, Instant at) {
    }

    List<Timer> of(String instance) {
        return jdbc.sql("""
                        select d.PROC_DEF_ID_, d.ACT_ID_, j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where j.PROCESS_INSTANCE_ID_ = ? and j.TYPE_ = 'timer' and j.DUEDATE_ is not null order by j.DUEDATE_""")
                .param(instance)
                .query((row, n) -> new Timer(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant())).list();
    }
}
