package dev.baton.processes;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One model as its file says it, without an engine. */
record Model(String key, BpmnModelInstance bpmn) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("'([^']*)'");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "empty", "null", "true", "false");

    static Model of(String key) {
        return new Model(key, Bpmn.readModelFromFile(Shipped.file(key + ".bpmn").toFile()));
    }

    static Stream<Model> all() {
        return Shipped.files(".bpmn").stream()
                .map(file -> Model.of(file.getFileName().toString().replace(".bpmn", "")));
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    /** Without those that leave an event-based gateway: the engine jumps to the event instead of taking them. */
    Set<String> flows() {
        return names(all(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway)).map(SequenceFlow::getId));
    }

    Set<String> steps() {
        return names(attributes("delegateExpression").map(Model::inside));
    }

    Set<String> tasks() {
        return names(all(UserTask.class).stream().map(UserTask::getId));
    }

    Set<String> timers() {
        return names(all(TimerEventDefinition.class).stream()
                .map(timer -> ((FlowNode) timer.getParentElement()).getId()));
    }

    Set<String> elementIds() {
        return names(all(FlowElement.class).stream().map(FlowElement::getId));
    }

    Set<String> messages() {
        return names(all(Message.class).stream().map(Message::getName));
    }

    /** What the expressions read, steps apart. */
    Set<String> variables() {
        var names = names(expressions().map(expression -> WORD.matcher(expression).replaceAll(""))
                .flatMap(expression -> NAME.matcher(expression).results().map(found -> found.group())));
        names.removeAll(OPERATORS);
        names.removeAll(steps());
        return names;
    }

    /** The closed words that expressions compare with. */
    Set<String> words() {
        return names(expressions().flatMap(expression ->
                WORD.matcher(expression).results().map(word -> word.group(1))));
    }

    /** Whatever stands in <code>${}</code>, anywhere in the file. */
    Stream<String> expressions() {
        return EXPRESSION.matcher(Shipped.read(Shipped.file(key + ".bpmn"))).results().map(found -> found.group(1));
    }

    /** What a user may read in the picture. */
    Set<String> labels() {
        return names(Stream.of(
                Stream.of(process().getName()),
                all(FlowElement.class).stream().map(FlowElement::getName).filter(label -> label != null),
                all(TextAnnotation.class).stream().map(note -> note.getText().getTextContent()))
                .flatMap(labels -> labels));
    }

    /** Its tasks are questions, which whoever works on the record answers one after the other. */
    boolean isDialogue() {
        return elements().anyMatch(element -> element.getLocalName().equals("property")
                && "dialogue".equals(element.getAttribute("name")));
    }

    Set<String> forms() {
        return names(attributes("formRef"));
    }

    /** Values of a {@code camunda:} attribute wherever it stands. */
    Stream<String> attributes(String name) {
        return elements().map(element -> element.getAttribute(CAMUNDA, name))
                .filter(value -> value != null);
    }

    Stream<DomElement> elements() {
        return below(bpmn.getDocument().getRootElement());
    }

    @Override
    public String toString() {
        return key;
    }

    private static Stream<DomElement> below(DomElement element) {
        List<DomElement> children = element.getChildElements();
        return Stream.concat(Stream.of(element), children.stream().flatMap(Model::below));
    }

    private static String inside(String expression) {
        var found = EXPRESSION.matcher(expression);
        return found.matches() ? found.group(1) : expression;
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }
}
