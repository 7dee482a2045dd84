package dev.baton.processes;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** One engine in memory for all rehearsals: every model and form deployed, no job executor, every step recorded. */
final class Stage {

    static final ProcessEngine ENGINE = build();

    private static Actor actor;

    /** Plays all steps, and is told which sequence flows lead from one to the next. */
    interface Actor {
        void act(String bean, DelegateExecution execution) throws Exception;

        void takes(String flow);
    }

    private Stage() {}

    static void play(Actor next) {
        actor = next;
    }

    /** Removes what a test left behind, so that its timers fire in no other test. */
    static void strike(String instance) {
        ENGINE.getRuntimeService().deleteProcessInstanceIfExists(instance, "the test is over", true, true, true, true);
    }

    private static ProcessEngine build() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:processes");
        configuration.setHistory("activity");
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Names.ALL.stream().flatMap(names -> Names.of(names, "Steps").stream())
                .collect(toMap(Function.identity(), Stage::step)));
        configuration.setCustomPreBPMNParseListeners(List.of(new FlowListener()));
        var engine = configuration.buildProcessEngine();

        var deployment = engine.getRepositoryService().createDeployment();
        Shipped.files(".bpmn", ".form")
                .forEach(file -> deployment.addString(file.getFileName().toString(), Shipped.read(file)));
        deployment.deploy();
        return engine;
    }

    private static Object step(String bean) {
        return (JavaDelegate) execution -> actor.act(bean, execution);
    }

    private static class FlowListener extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, execution -> actor.takes(transition.getId()));
        }
    }
}
