package dev.baton.app.engine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** A way back must pass something that waits, otherwise the process may run in a circle for ever. */
final class LoopCheck implements ModelCheck {

    private final Waits waits;

    LoopCheck(Waits waits) {
        this.waits = waits;
    }

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        Ways ways = new Ways(definitions, waits);
        ways.starts().stream().filter(start -> reaches(start, start, ways.onward())).map(ways::element).filter(Objects::nonNull)
                .min(Comparator.comparingInt(ModelElement::line)).ifPresent(first ->
                        complain.accept(first, "this loop never waits: put a timer or a task into it"));
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
