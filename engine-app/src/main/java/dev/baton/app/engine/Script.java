package dev.baton.app.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * One version of a dialogue, read from its model.
 *
 * @param name English, as the model says it; so are the labels of questions and ends
 * @param questions by the ids of their elements
 * @param ends labels of the end events, by id
 * @param reads names that its gateways read: answers that steer
 * @param ahead how many questions may come at most from an element on, itself included
 */
public record Script(String name, Map<String, Question> questions, Map<String, String> ends, Set<String> reads,
                     Map<String, Integer> ahead) {

    private static final Pattern WORD = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "empty", "null", "true", "false", "eq", "ne", "lt",
            "gt", "le", "ge");

    /** @param form its form-js schema */
    public record Question(String element, String label, String form) {
    }

    /** @param form the schema of a form by its key */
    static Script of(BpmnModelInstance model, UnaryOperator<String> form) {
        Map<String, Integer> ahead = new HashMap<>();
        model.getModelElementsByType(StartEvent.class).forEach(start -> ahead(start, ahead, new HashSet<>()));
        return new Script(model.getModelElementsByType(Process.class).iterator().next().getName(),
                model.getModelElementsByType(UserTask.class).stream().collect(Collectors.toUnmodifiableMap(UserTask::getId,
                        task -> new Question(task.getId(), label(task), form.apply(task.getCamundaFormRef())))),
                model.getModelElementsByType(EndEvent.class).stream().collect(Collectors.toUnmodifiableMap(EndEvent::getId, Script::label)),
                reads(model), Map.copyOf(ahead));
    }

    /** How many questions there are at most. */
    public int longest() {
        return ahead.values().stream().max(Integer::compare).orElse(0);
    }

    private static String label(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    private static Set<String> reads(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> WORD.matcher(flow.getConditionExpression().getTextContent()).replaceAll(""))
                .flatMap(condition -> NAME.matcher(condition).results().map(found -> found.group()))
                .filter(name -> !OPERATORS.contains(name)).collect(Collectors.toUnmodifiableSet());
    }

    /** A way back adds nothing. */
    private static int ahead(FlowNode node, Map<String, Integer> known, Set<FlowNode> underWay) {
        if (known.containsKey(node.getId())) {
            return known.get(node.getId());
        }
        if (!underWay.add(node)) {
            return 0;
        }
        int further = node.getOutgoing().stream().map(SequenceFlow::getTarget).mapToInt(next -> ahead(next, known, underWay)).max().orElse(0);
        underWay.remove(node);
        int all = further + (node instanceof UserTask ? 1 : 0);
        known.put(node.getId(), all);
        return all;
    }
}
