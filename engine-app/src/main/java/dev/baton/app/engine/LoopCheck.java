package dev.baton.app.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A way back must pass something that waits, otherwise the process may run in a circle for ever. */
final class LoopCheck implements ModelCheck {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "intermediateCatchEvent",
            "eventBasedGateway", "subProcess", "callActivity");

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        Map<String, ModelElement> nodes = new HashMap<>();
        definitions.all().filter(e -> !e.isBpmn("sequenceFlow") && e.attribute("id").isPresent())
                .forEach(e -> nodes.putIfAbsent(e.id(), e));
        Map<String, List<String>> onward = definitions.all().filter(e -> e.isBpmn("sequenceFlow"))
                .filter(flow -> passes(nodes.get(flow.attribute("sourceRef").orElse(""))))
                .collect(Collectors.groupingBy(flow -> flow.attribute("sourceRef").orElse(""),
                        Collectors.mapping(flow -> flow.attribute("targetRef").orElse(""), Collectors.toList())));
        onward.keySet().stream().filter(start -> reaches(start, start, onward)).sorted().findFirst().ifPresent(start ->
                complain.accept(nodes.get(start), "this loop never waits: put a timer or a task into it"));
    }

    private static boolean passes(ModelElement node) {
        return node != null && !WAITING.contains(node.name());
    }

    private static boolean reaches(String from, String goal, Map<String, List<String>> onward) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(onward.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            String node = open.pop();
            if (node.equals(goal)) {
                return true;
            }
            if (seen.add(node)) {
                open.addAll(onward.getOrDefault(node, List.of()));
            }
        }
        return false;
    }
}
