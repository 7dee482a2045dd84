package dev.baton.app.engine;

import dev.baton.id.Ref;
import dev.baton.unit.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which process runs about which row. A process is named by its row, {@code case:4711}, and runs at most once about it;
 * once ended it may run again. All of this happens in the caller's transaction.
 */
public final class ProcessLinks {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final CommandExecutor commands;

    ProcessLinks(JdbcClient jdbc, RuntimeService runtime, CommandExecutor commands) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.commands = commands;
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
        return runtime.startProcessInstanceById(newest(process), subject.toString(), new HashMap<>(variables)).getId();
    }

    /**
     * As {@link #start}, but before this element and not at the beginning: for what ended too early.
     *
     * @return false where the newest version does not have the element; nothing is started then
     */
    public boolean startBefore(String element, String process, Ref subject, Map<String, ?> variables) {
        String newest = newest(process);
        boolean known = commands.execute(context -> context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(newest).findActivity(element) != null);
        if (known) {
            runtime.createProcessInstanceById(newest).businessKey(subject.toString()).setVariables(new HashMap<>(variables))
                    .startBeforeActivity(element).execute();
        }
        return known;
    }

    /**
     * Starts of processes whose rows the engine may write in one go, at the end. Within them nothing finds what they
     * started: it is for work that does not ask for it.
     */
    public void atOnce(Runnable starts) {
        commands.execute(context -> {
            starts.run();
            return null;
        });
    }

    /**
     * Work that starts processes, and the last acts of the unit of work with it: what they change of a process, such as who
     * has its task, is written together with it and not after it. For units whose other work asks for none of what starts here.
     */
    public <T> T settled(Supplier<T> work) {
        return commands.execute(context -> {
            T done = work.get();
            UnitOfWork.now().settle();
            return done;
        });
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

    /** What a process reads from now on that runs about this row. Nothing happens where none runs. */
    public void tell(String process, Ref subject, Map<String, ?> variables) {
        running(process, subject).ifPresent(instance -> runtime.setVariables(instance, variables));
    }

    /**
     * What woke a process is taken back: it waits again. Nothing happens where it does not run any more, was never woken so,
     * or waits already.
     *
     * @param caught the event that was woken, by its id in the model
     * @param from   the element before which the wait begins
     */
    public void again(String process, Ref subject, String caught, String from) {
        running(process, subject).filter(instance -> hasPassed(instance, caught)).filter(instance -> !waitsAt(instance, caught))
                .ifPresent(instance -> runtime.createProcessInstanceModification(instance).startBeforeActivity(from).execute());
    }

    /** Ends what runs about a row that is to be gone; its tasks and timers go with it. Nothing happens where nothing runs. */
    public void end(String process, Ref subject, String why) {
        running(process, subject).ifPresent(instance -> runtime.deleteProcessInstance(instance, why));
    }

    private boolean hasPassed(String instance, String element) {
        return jdbc.sql("select count(*) from ACT_HI_ACTINST where PROC_INST_ID_ = ? and ACT_ID_ = ? and END_TIME_ is not null")
                .params(instance, element).query(Integer.class).single() > 0;
    }

    private boolean waitsAt(String instance, String element) {
        return jdbc.sql("select count(*) from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ = ? and ACTIVITY_ID_ = ?")
                .params(instance, element).query(Integer.class).single() > 0;
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
