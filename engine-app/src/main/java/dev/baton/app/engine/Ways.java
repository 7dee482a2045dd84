package dev.baton.app.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ways on which a process goes on without waiting. A subprocess is entered and left: one way leads through it when
 * nothing inside of it waits. Links are ways like flows; a boundary event is reached from what it is attached to.
 */
final class Ways {

    private static final Set<String> NO_NODES = Set.of("sequenceFlow", "association", "group", "textAnnotation", "laneSet");

    private final Map<String, ModelElement> nodes = new HashMap<>();
    private final Map<String, List<String>> onward = new TreeMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Waits waits;

    Ways(ModelElement definitions, Waits waits) {
        this.waits = waits;
        List<ModelElement> all = definitions.all().toList();
        all.stream().filter(Ways::isNode).forEach(node -> nodes.putIfAbsent(node.id(), node));
        all.stream().filter(e -> e.isBpmn("sequenceFlow")).forEach(flow -> {
            String source = flow.attribute("sourceRef").orElse("");
            String target = flow.attribute("targetRef").orElse("");
            followed.add(source);
            reached.add(target);
            way(left(source), target);
        });
        nodes.values().forEach(node -> {
            attached(node);
            inside(node);
            thrown(node);
        });
        nodes.values().stream().filter(this::waits).forEach(node -> onward.remove(node.id()));
        nodes.values().forEach(this::boundary);
    }

    Set<String> starts() {
        return onward.keySet();
    }

    Map<String, List<String>> onward() {
        return onward;
    }

    ModelElement element(String point) {
        return nodes.get(point.endsWith("/left") ? point.substring(0, point.length() - 5) : point);
    }

    private static boolean isNode(ModelElement element) {
        return element.attribute("id").isPresent() && element.parent() != null && !NO_NODES.contains(element.name())
                && (element.parent().isBpmn("process") || isScope(element.parent()));
    }

    private static boolean isScope(ModelElement element) {
        return element.isBpmn("subProcess");
    }

    private boolean waits(ModelElement node) {
        return !isScope(node) && waits.at(node);
    }

    /** Where the way goes on from a node: of a subprocess, when it was left. */
    private String left(String id) {
        ModelElement node = nodes.get(id);
        return node != null && isScope(node) ? id + "/left" : id;
    }

    /** Into a subprocess where it starts, and out of it where nothing follows. One that an event starts ends what is around it. */
    private void inside(ModelElement node) {
        if (!isScope(node.parent())) {
            return;
        }
        String around = node.parent().id();
        if (node.isBpmn("startEvent") || node.attribute("triggeredByEvent").filter("true"::equals).isPresent()
                || !reached(node)) {
            way(around, node.id());
        }
        if (!followed.contains(node.id()) && !(node.isBpmn("intermediateThrowEvent") && link(node) != null)) {
            way(left(node.id()), around + "/left");
        }
    }

    private boolean reached(ModelElement node) {
        return node.isBpmn("boundaryEvent") || link(node) != null || reached.contains(node.id());
    }

    private void thrown(ModelElement node) {
        String name = link(node);
        if (name != null && node.isBpmn("intermediateThrowEvent")) {
            nodes.values().stream().filter(other -> other.isBpmn("intermediateCatchEvent") && name.equals(link(other)))
                    .forEach(other -> way(node.id(), other.id()));
        }
    }

    private static String link(ModelElement node) {
        return node.children().stream().filter(child -> child.isBpmn("linkEventDefinition")).findFirst()
                .map(link -> link.attribute("name").orElse("")).orElse(null);
    }

    private void attached(ModelElement node) {
        if (node.isBpmn("boundaryEvent") && !waits(node) && !eventIs(node, "timerEventDefinition", "conditionalEventDefinition")) {
            way(node.attribute("attachedToRef").orElse(""), node.id());
        }
    }

    /** Time and conditions come by themselves, also to who waits; errors come from what is done. */
    private void boundary(ModelElement node) {
        if (node.isBpmn("boundaryEvent") && !waits(node) && eventIs(node, "timerEventDefinition", "conditionalEventDefinition")) {
            way(node.attribute("attachedToRef").orElse(""), node.id());
        }
    }

    private static boolean eventIs(ModelElement node, String... definitions) {
        return Stream.of(definitions).anyMatch(name -> node.children().stream().anyMatch(child -> child.isBpmn(name)));
    }

    private void way(String from, String to) {
        onward.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }
}
