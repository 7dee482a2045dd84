package dev.baton.app.engine;

import dev.baton.id.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which process runs about which row. A process is named by its row, {@code case:4711}, and runs at most once about it;
 * once ended it may run again. All of this happens in the caller's transaction.
 */
public final class ProcessLinks {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    ProcessLinks(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    /**
     * Starts the newest version of a process about a row.
     *
     * @param variables flags, numbers, times and ids only, see {@link SafeVariables}
     * @return the instance's id; it may have ended already
     * @throws ProcessAlreadyRuns when it runs about this row; the transaction is lost, so ask {@link #running} where
     *         this is to be expected
     */
    public String start(String process, Ref subject, Map<String, ?> variables) {
        return runtime.startProcessInstanceById(newest(process), subject.toString(), Map.copyOf(variables)).getId();
    }

    /** The engine would read whole definitions to learn this, each time. */
    private String newest(String process) {
        return jdbc.sql("select ID_ from ACT_RE_PROCDEF where KEY_ = ? order by VERSION_ desc limit 1").param(process)
                .query(String.class).optional()
                .orElseThrow(() -> new IllegalStateException("No model of the process " + process + " is deployed"));
    }

    /**
     * Wakes what waits for this message about this row, in whatever process.
     *
     * @return false when nothing waits for it; it is for the caller to say what that means
     */
    public boolean correlate(String message, Ref subject, Map<String, ?> variables) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(subject.toString())
                .messageEventSubscriptionName(message).list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), Map.copyOf(variables)));
        return !waiting.isEmpty();
    }

    public boolean correlate(String message, Ref subject) {
        return correlate(message, subject, Map.of());
    }

    /** The instance of this process that runs about this row. */
    public Optional<String> running(String process, Ref subject) {
        return jdbc.sql("select instance from process_link where subject = ? and process = ? and running = true")
                .params(subject.toString(), process).query(String.class).optional();
    }

    /** Every instance there ever was about this row, oldest first. */
    public List<ProcessLink> about(Ref subject) {
        return jdbc.sql("""
                        select subject, process, instance, started_at, ended_at from process_link
                        where subject = ? order by id""")
                .param(subject.toString()).query(ProcessLink.MAPPER).list();
    }
}
