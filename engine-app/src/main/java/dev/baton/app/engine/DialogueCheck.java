package dev.baton.app.engine;

import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A dialogue asks one question after the other and waits for nothing else: whoever answers sees at once what comes next. An
 * answer may be left empty, so every gateway knows a way without one.
 */
final class DialogueCheck implements ModelCheck {

    private static final Set<String> REFUSED = Set.of("parallelGateway", "inclusiveGateway", "eventBasedGateway",
            "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "receiveTask", "subProcess", "callActivity",
            "multiInstanceLoopCharacteristics");

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        definitions.children().stream().filter(element -> element.isBpmn("process"))
                .filter(process -> DialogueMark.of(process).isPresent()).forEach(process -> checkProcess(process, complain));
    }

    private static void checkProcess(ModelElement process, BiConsumer<ModelElement, String> complain) {
        process.all().forEach(element -> {
            if (REFUSED.stream().anyMatch(element::isBpmn)) {
                complain.accept(element, "a dialogue asks one question after the other: no " + element.name() + " in it");
            } else if (waitsLater(element)) {
                complain.accept(element, "a dialogue goes on at once: no asynchronous step in it");
            } else if (element.isBpmn("userTask")) {
                checkQuestion(element, complain);
            } else if (element.isBpmn("exclusiveGateway") && isUnsure(process, element)) {
                complain.accept(element, "an answer may be missing: give the gateway a default flow");
            }
        });
    }

    private static void checkQuestion(ModelElement task, BiConsumer<ModelElement, String> complain) {
        if (task.camunda("formRef").isEmpty()) {
            complain.accept(task, "a question of a dialogue has a form");
        }
        if (task.camunda("assignee").isPresent() || task.camunda("candidateGroups").isPresent()) {
            complain.accept(task, "a question of a dialogue is for whoever works on the record: no person or team");
        }
    }

    private static boolean waitsLater(ModelElement element) {
        return element.camunda("asyncBefore").filter("true"::equals).isPresent()
                || element.camunda("asyncAfter").filter("true"::equals).isPresent();
    }

    private static boolean isUnsure(ModelElement process, ModelElement gateway) {
        long ways = process.all().filter(flow -> flow.isBpmn("sequenceFlow"))
                .filter(flow -> flow.attribute("sourceRef").filter(gateway.id()::equals).isPresent()).count();
        return ways > 1 && gateway.attribute("default").isEmpty();
    }
}
