package dev.baton.app.engine;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes {@code process_link} as instances start and end, however they were started. Called processes belong to their
 * caller's instance and get no link of their own.
 */
final class LinkWriter implements ExecutionListener {

    private final JdbcClient jdbc;
    private final Tsids ids;
    private final Clock clock;

    LinkWriter(JdbcClient jdbc, Tsids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        ExecutionEntity instance = (ExecutionEntity) execution;
        if (instance.getSuperExecutionId() != null) {
            return;
        }
        if (execution.getEventName().equals(EVENTNAME_START)) {
            started(instance);
        } else {
            ended(instance);
        }
    }

    /** With "ignore" a second start is told from a broken database without reading the database's error. */
    private void started(ExecutionEntity instance) {
        String process = instance.getProcessDefinition().getKey();
        String key = instance.getBusinessKey();
        if (key == null) {
            throw new IllegalStateException("The process " + process + " was started without saying about which row");
        }
        int rows = jdbc.sql("""
                        insert ignore into process_link (id, subject, process, instance, started_at, running)
                        values (?, ?, ?, ?, ?, true)""")
                .params(ids.next(), Ref.parse(key).toString(), process, instance.getId(), now())
                .update();
        if (rows == 0) {
            throw new ProcessAlreadyRuns(process, key);
        }
    }

    private void ended(ExecutionEntity instance) {
        jdbc.sql("update process_link set running = null, ended_at = ? where instance = ?")
                .params(now(), instance.getId()).update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
