package dev.baton.app.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the model language: elements and attributes that a model may use, and why some others are refused. */
final class Vocabulary {

    /** How an attribute's value, or an element's text, is read. */
    enum Value {
        /** Names, labels, numbers: no expressions. */
        PLAIN,
        /** A plain value or an expression. */
        EXPRESSION,
        /** Several of these, separated by commas. */
        EXPRESSIONS,
        /** An expression and nothing else. */
        CONDITION,
        /** The name of a step. */
        STEP
    }

    /** BPMN elements without text. */
    static final Set<String> BPMN = words("""
            definitions process extensionElements
            startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent
            exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
            task manualTask userTask serviceTask sendTask businessRuleTask receiveTask subProcess callActivity
            sequenceFlow
            message signal error escalation messageEventDefinition signalEventDefinition errorEventDefinition
            escalationEventDefinition timerEventDefinition conditionalEventDefinition linkEventDefinition
            compensateEventDefinition terminateEventDefinition multiInstanceLoopCharacteristics
            collaboration participant messageFlow laneSet lane childLaneSet
            textAnnotation association group category categoryValue
            dataObject dataObjectReference dataStoreReference dataInputAssociation dataOutputAssociation property""");

    /** BPMN elements with text, and how it is read. */
    static final Map<String, Value> BPMN_TEXT = Map.ofEntries(
            Map.entry("documentation", Value.PLAIN), Map.entry("text", Value.PLAIN),
            Map.entry("incoming", Value.PLAIN), Map.entry("outgoing", Value.PLAIN),
            Map.entry("flowNodeRef", Value.PLAIN), Map.entry("sourceRef", Value.PLAIN),
            Map.entry("targetRef", Value.PLAIN), Map.entry("timeCycle", Value.PLAIN),
            Map.entry("timeDate", Value.EXPRESSION), Map.entry("timeDuration", Value.EXPRESSION),
            Map.entry("loopCardinality", Value.PLAIN),
            Map.entry("conditionExpression", Value.CONDITION), Map.entry("condition", Value.CONDITION),
            Map.entry("completionCondition", Value.CONDITION));

    /** Attributes of BPMN elements; all are plain. */
    static final Set<String> BPMN_ATTRIBUTES = words("""
            id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage
            isExecutable isClosed processType processRef participantRef
            sourceRef targetRef default attachedToRef cancelActivity isInterrupting parallelMultiple triggeredByEvent
            isSequential messageRef signalRef errorRef escalationRef errorCode escalationCode activityRef
            waitForCompletion calledElement gatewayDirection instantiate eventGatewayType isForCompensation
            startQuantity completionQuantity associationDirection categoryValueRef dataObjectRef dataStoreRef
            isCollection itemSubjectRef textFormat value isImmediate structureRef partitionElementRef""");

    /** Elements in extensionElements, and how their text is read. */
    static final Map<String, Value> CAMUNDA = Map.of(
            "inputOutput", Value.PLAIN, "inputParameter", Value.EXPRESSION, "outputParameter", Value.EXPRESSION,
            "properties", Value.PLAIN, "property", Value.PLAIN, "in", Value.PLAIN, "out", Value.PLAIN,
            "executionListener", Value.PLAIN, "taskListener", Value.PLAIN, "failedJobRetryTimeCycle", Value.PLAIN);

    /** Attributes of the engine's own elements, and those in its namespace on BPMN elements. */
    static final Map<String, Value> CAMUNDA_ATTRIBUTES = attributes(
            "id name value event source target variables local asyncBefore asyncAfter exclusive formRef formRefBinding "
                    + "historyTimeToLive isStartableInTasklist versionTag jobPriority calledElementBinding initiator "
                    + "errorCodeVariable errorMessageVariable escalationCodeVariable variableName variableEvents "
                    + "modelerTemplate modelerTemplateVersion modelerTemplateIcon",
            "assignee dueDate followUpDate priority businessKey sourceExpression",
            "candidateGroups",
            "delegateExpression");

    /** Why some words are refused, for those who meet them; others are simply not known. */
    static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("scriptTask", "script tasks run code: call a step from a service task"),
            Map.entry("script", "scripts run code: call a step"),
            Map.entry("scriptFormat", "scripts run code: call a step"),
            Map.entry("language", "conditions have no language: write ${...}"),
            Map.entry("resource", "conditions and scripts are not loaded from elsewhere"),
            Map.entry("connector", "connectors reach other systems: call a step"),
            Map.entry("class", "classes cannot be named: call a step with delegateExpression"),
            Map.entry("expression", "expressions are not called: name a step with delegateExpression"),
            Map.entry("type", "external, mail and shell tasks are not part of the language: call a step"),
            Map.entry("topic", "external tasks are not part of the language: call a step"),
            Map.entry("field", "fields are not injected into steps: use a variable"),
            Map.entry("decisionRef", "decisions are made by rules: call a step with delegateExpression"),
            Map.entry("formKey", "forms are files: use formRef with formRefBinding deployment"),
            Map.entry("formData", "forms are files: use formRef with formRefBinding deployment"),
            Map.entry("candidateUsers", "work waits with a team or a person: use candidateGroups or assignee"),
            Map.entry("collection", "variables hold no lists: use loopCardinality"),
            Map.entry("list", "variables hold no lists"),
            Map.entry("map", "variables hold no maps"),
            Map.entry("import", "nothing is imported from elsewhere"));

    private Vocabulary() {
    }

    static String refusal(String word) {
        return REFUSED.getOrDefault(word, "'" + word + "' is not part of the model language");
    }

    private static Map<String, Value> attributes(String plain, String expression, String expressions, String step) {
        Map<String, Value> plains = words(plain).stream()
                .collect(Collectors.toMap(Function.identity(), word -> Value.PLAIN));
        words(expression).forEach(word -> plains.put(word, Value.EXPRESSION));
        words(expressions).forEach(word -> plains.put(word, Value.EXPRESSIONS));
        words(step).forEach(word -> plains.put(word, Value.STEP));
        return Map.copyOf(plains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
