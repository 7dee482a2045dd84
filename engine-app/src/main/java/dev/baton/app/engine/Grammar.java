package dev.baton.app.engine;

import static dev.baton.app.engine.Vocabulary.refusal;

import dev.baton.app.engine.Vocabulary.Value;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** Every element, attribute and text of a model is one that the {@link Vocabulary} knows, and says only what it may. */
final class Grammar implements ModelCheck {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Set<String> WORKERS = Set.of("serviceTask", "sendTask", "businessRuleTask");

    private final Set<String> steps;

    Grammar(Set<String> steps) {
        this.steps = steps;
    }

    @Override
    public void check(ModelElement element, BiConsumer<ModelElement, String> complain) {
        if (Namespaces.DRAWING.contains(element.namespace())) {
            checkDrawing(element, complain);
            return;
        }
        switch (element.namespace()) {
            case Namespaces.BPMN -> checkBpmn(element, complain);
            case Namespaces.CAMUNDA -> checkCamunda(element, complain);
            default -> {
                complain.accept(element, "the namespace of <" + element.name() + "> is not part of the model language");
                return;
            }
        }
        element.attributes().forEach((name, value) -> checkAttribute(element, name, value, complain));
        element.children().forEach(child -> check(child, complain));
    }

    private void checkBpmn(ModelElement element, BiConsumer<ModelElement, String> complain) {
        Value text = Vocabulary.BPMN_TEXT.get(element.name());
        if (text == null && !Vocabulary.BPMN.contains(element.name())) {
            complain.accept(element, refusal(element.name()));
        } else if (text != null) {
            checkValue(element, text, element.text(), complain);
        } else if (!element.text().isEmpty()) {
            complain.accept(element, "<" + element.name() + "> holds no text");
        }
        if (WORKERS.contains(element.name()) && element.camunda("delegateExpression").isEmpty()) {
            complain.accept(element, "a " + element.name() + " calls a step: set delegateExpression");
        }
    }

    private void checkCamunda(ModelElement element, BiConsumer<ModelElement, String> complain) {
        Value text = Vocabulary.CAMUNDA.get(element.name());
        if (text == null) {
            complain.accept(element, refusal(element.name()));
        } else {
            checkValue(element, text, element.text(), complain);
        }
    }

    private void checkAttribute(ModelElement element, QName name, String value,
            BiConsumer<ModelElement, String> complain) {
        boolean own = name.getNamespaceURI().isEmpty();
        String word = name.getLocalPart();
        Value reading = switch (name.getNamespaceURI()) {
            case "" -> element.namespace().equals(Namespaces.CAMUNDA)
                    ? Vocabulary.CAMUNDA_ATTRIBUTES.get(word)
                    : Vocabulary.BPMN_ATTRIBUTES.contains(word) ? Value.PLAIN : null;
            case Namespaces.CAMUNDA -> Vocabulary.CAMUNDA_ATTRIBUTES.get(word);
            case Namespaces.XSI -> Set.of("type", "schemaLocation").contains(word) ? Value.PLAIN : null;
            default -> Namespaces.NOTES.contains(name.getNamespaceURI()) ? Value.PLAIN : null;
        };
        if (reading == null) {
            complain.accept(element, refusal(word));
        } else if (own && word.equals("id") && !ID.matcher(value).matches()) {
            complain.accept(element, "an id has at most 100 letters, digits, '_', '-' and '.'");
        } else {
            checkValue(element, reading, value, complain);
        }
    }

    private void checkValue(ModelElement element, Value reading, String value,
            BiConsumer<ModelElement, String> complain) {
        switch (reading) {
            case PLAIN -> {
                if (ExpressionLanguage.isExpression(value)) {
                    complain.accept(element, "no expression can stand here: " + value);
                }
            }
            case EXPRESSION -> ExpressionLanguage.complaint(value)
                    .ifPresent(reason -> complain.accept(element, reason));
            case EXPRESSIONS -> Arrays.stream(value.split(",")).map(String::strip).forEach(one ->
                    ExpressionLanguage.complaint(one).ifPresent(reason -> complain.accept(element, reason)));
            case CONDITION -> ExpressionLanguage.complaint(value)
                    .or(() -> ExpressionLanguage.conditionComplaint(value))
                    .ifPresent(reason -> complain.accept(element, reason));
            case STEP -> checkStep(element, value, complain);
        }
    }

    private void checkStep(ModelElement element, String value, BiConsumer<ModelElement, String> complain) {
        String name = ExpressionLanguage.singleName(value).orElse(null);
        if (name == null) {
            complain.accept(element, "a step is called by its name, ${name}, not " + value);
        } else if (!steps.contains(name)) {
            complain.accept(element, "there is no step '" + name + "'");
        }
    }

    private static void checkDrawing(ModelElement drawing, BiConsumer<ModelElement, String> complain) {
        drawing.all().filter(part -> !Namespaces.DRAWING.contains(part.namespace())).forEach(part ->
                complain.accept(part, "<" + part.name() + "> does not belong into the drawing"));
    }
}
