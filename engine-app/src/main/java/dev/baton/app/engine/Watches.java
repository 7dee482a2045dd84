package dev.baton.app.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches to every model what no author has to draw: the process link and the inbox. */
final class Watches extends AbstractBpmnParseListener {

    private static final List<String> EVENTS = List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

    private final ExecutionListener links;
    private final Supplier<TaskFollower> follower;

    Watches(ExecutionListener links, Supplier<TaskFollower> follower) {
        this.links = links;
        this.follower = follower;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        DialogueMark.read(element, process);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, links);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, links);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskWatch watch = new TaskWatch(follower, List.copyOf(task.getCandidateGroupIdExpressions()));
        task.getCandidateGroupIdExpressions().clear();
        EVENTS.forEach(event -> task.addBuiltInTaskListener(event, watch));
    }
}
