package dev.baton.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Plays one process in a real engine, with steps that only say that they were called, and time moved by hand. When all
 * tests of a class have run, every sequence flow of its model must have been taken.
 */
final class Rehearsal implements Stage.Actor, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final String key;
    private final Map<String, Deque<JavaDelegate>> script = new HashMap<>();
    private final List<String> called = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private String instance;
    private int testsRun;

    private Rehearsal(String key) {
        this.key = key;
    }

    static Rehearsal of(String key) {
        return new Rehearsal(key);
    }

    /** The step sets these variables the next time it is called; said twice, the second is for the call after. */
    Rehearsal step(String bean, Object... namesAndValues) {
        return step(bean, execution -> variables(namesAndValues).forEach(execution::setVariable));
    }

    Rehearsal step(String bean, JavaDelegate does) {
        script.computeIfAbsent(bean, any -> new ArrayDeque<>()).add(does);
        return this;
    }

    Rehearsal starts(Object... namesAndValues) {
        instance = Stage.ENGINE.getRuntimeService().startProcessInstanceByKey(key, "test:1", variables(namesAndValues)).getId();
        return this;
    }

    Rehearsal hears(String message) {
        Stage.ENGINE.getRuntimeService().createMessageCorrelation(message).processInstanceId(instance).correlate();
        return this;
    }

    Rehearsal completes(String task, Object... namesAndValues) {
        Stage.ENGINE.getTaskService().complete(task(task).getId(), variables(namesAndValues));
        return this;
    }

    /** Moves the clock, then fires what is due, once. */
    Rehearsal after(Duration time) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        var management = Stage.ENGINE.getManagementService();
        management.createJobQuery().processInstanceId(instance).executable().list()
                .forEach(job -> management.executeJob(job.getId()));
        return this;
    }

    Task task(String element) {
        return Stage.ENGINE.getTaskService().createTaskQuery().processInstanceId(instance)
                .taskDefinitionKey(element).singleResult();
    }

    /** The task is open to this team. */
    void isOfferedTo(String element, String team) {
        var task = task(element);
        assertThat(Stage.ENGINE.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId).contains(team);
    }

    static Date in(Duration time) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time));
    }

    void calls(String... beans) {
        assertThat(called).containsExactly(beans);
    }

    /** Tokens stand exactly at the elements with these labels. */
    void waitsAt(String... labels) {
        var open = Stage.ENGINE.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance)
                .unfinished().list();
        assertThat(open).filteredOn(activity -> !activity.getActivityType().equals("subProcess"))
                .extracting(activity -> activity.getActivityName()).containsExactlyInAnyOrder(labels);
    }

    /** The instance is over, and came past this end event. */
    void endsAt(String label) {
        assertThat(Stage.ENGINE.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count())
                .as("%s runs on", key).isZero();
        assertThat(reached(label)).as("%s ended elsewhere than at \"%s\"", key, label).isTrue();
    }

    boolean reached(String label) {
        return Stage.ENGINE.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance)
                .activityName(label).count() > 0;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        testsRun++;
        script.clear();
        called.clear();
        instance = "none yet";
        ClockUtil.setCurrentTime(Date.from(MONDAY_NINE));
        Stage.play(this);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage.strike(instance);
        ClockUtil.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var declared = Stream.of(context.getRequiredTestClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class)).count();
        if (testsRun < declared) {
            return;
        }
        var untaken = new TreeSet<>(Model.of(key).flows());
        untaken.removeAll(taken);
        assertThat(untaken).as("sequence flows of %s that no test takes", key).isEmpty();
    }

    @Override
    public void act(String bean, DelegateExecution execution) throws Exception {
        called.add(bean);
        var scripted = script.get(bean);
        if (scripted != null && !scripted.isEmpty()) {
            scripted.poll().execute(execution);
        }
    }

    @Override
    public void takes(String flow) {
        taken.add(flow);
    }

    /** Not Map.of: an assignee may be null. */
    private static Map<String, Object> variables(Object... namesAndValues) {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }
}
