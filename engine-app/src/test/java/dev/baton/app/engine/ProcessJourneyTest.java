package dev.baton.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tryout.TryoutSteps;

@EngineTest
class ProcessJourneyTest {

    @Autowired ModelDeployment models;
    @Autowired ProcessLinks links;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired ProcessEngine engine;
    @Autowired UnitOfWork units;
    @Autowired HeardTasks heard;
    @Autowired StatementCount sql;
    @Autowired MovableClock clock;
    @Autowired Tsids ids;

    private Ref lead;

    @BeforeEach
    void deploy() {
        models.deployShipped(Models.files("call-back.bpmn", "call-back.form"));
        lead = new Ref("lead", ids.next());
        heard.events.clear();
        TryoutSteps.DONE.clear();
    }

    @Test
    void goesFromStartOverATaskToItsEnd() {
        start(Map.of("minutes", 5));
        String task = heard.last.id();

        assertThat(heard.last.title()).isEqualTo("Call the customer");
        assertThat(heard.last.subject()).isEqualTo(lead);
        assertThat(heard.last.teams()).containsExactlyInAnyOrder("team:7", "sales");
        assertThat(heard.last.priority()).isEqualTo(80);
        assertThat(heard.last.form()).isEqualTo("call-back");
        assertThat(heard.last.dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(links.running("call-back", lead)).isPresent();

        perform(() -> tasks.complete(task, Map.of("outcome", "good")));

        assertThat(heard.events).containsExactly("created", "ended");
        assertThat(TryoutSteps.DONE).containsExactly("greet " + lead);
        assertThat(links.running("call-back", lead)).isEmpty();
        assertThat(links.about(lead)).singleElement()
                .satisfies(link -> assertThat(link.endedAt()).isEqualTo(clock.instant()));
    }

    @Test
    void takesFewStatements() {
        start(Map.of("minutes", 5)); // fills the engine's caches
        lead = new Ref("lead", ids.next());

        sql.clear();
        start(Map.of("minutes", 5));
        List<String> started = List.copyOf(sql.statements);
        sql.clear();
        perform(() -> tasks.complete(heard.last.id(), Map.of("outcome", "good")));
        List<String> completed = List.copyOf(sql.statements);

        print("start to open user task", started);
        print("complete to end", completed);
        assertThat(started).hasSizeLessThanOrEqualTo(9);
        assertThat(completed).hasSizeLessThanOrEqualTo(15);
        assertThat(sql.commits).isEqualTo(1);
    }

    @Test
    void runsAtMostOnceAboutARowButAgainWhenEnded() {
        start(Map.of());
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(ProcessAlreadyRuns.class);

        perform(() -> assertThat(links.correlate("customer.called", lead)).isTrue());
        perform(() -> assertThat(links.correlate("customer.called", lead)).isFalse());
        start(Map.of());

        assertThat(links.about(lead)).hasSize(2);
    }

    @Test
    void leavesNothingBehindWhenTheUnitFails() {
        assertThatThrownBy(() -> perform(() -> {
            links.start("call-back", lead, variables(Map.of()));
            throw new IllegalStateException("later in the same unit");
        })).hasMessage("later in the same unit");

        assertThat(links.about(lead)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(lead.toString()).count()).isZero();
    }

    /** The database remembers the level, and the engine looks for it there when it starts again. */
    @Test
    void knowsItsHistoryLevelAgain() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevels()).contains(configuration.getHistoryLevel());
    }

    @Test
    void hearsOfAChangedTaskOnce() {
        start(Map.of());
        perform(() -> tasks.setAssignee(heard.last.id(), "person:9"));

        assertThat(heard.events).containsExactly("created", "changed");
        assertThat(heard.last.assignee()).isEqualTo("person:9");
    }

    private void start(Map<String, Object> more) {
        perform(() -> links.start("call-back", lead, variables(more)));
    }

    private Map<String, Object> variables(Map<String, Object> more) {
        Instant callBy = clock.instant().plus(Duration.ofHours(2));
        Map<String, Object> variables = new HashMap<>(Map.of("team", "team:7", "assignee", "person:1"));
        variables.put("callBy", callBy);
        variables.putAll(more);
        return variables;
    }

    private void perform(Runnable work) {
        units.run(Actor.system("test"), null, work);
    }

    private static void print(String what, List<String> statements) {
        System.out.println(what + ": " + statements.size() + " statements");
        statements.forEach(one -> System.out.println("    " + one.strip().replaceAll("\\s+", " ")
                .replaceAll("(.{100}).*", "$1...")));
    }
}
