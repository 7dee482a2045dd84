package dev.baton.processes;

import static java.util.stream.Collectors.toSet;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawing of a model: is it whole, and can it be read? */
record Picture(List<String> undrawn, List<String> overlaps) {

    private record Box(String what, Rectangle2D area) {}

    private record Line(String what, Line2D segment) {}

    static Picture of(Model model) {
        return new Picture(undrawn(model), overlaps(model));
    }

    private static List<String> undrawn(Model model) {
        var drawn = Stream.concat(
                model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId).collect(toSet());
        return Stream.of(FlowElement.class, TextAnnotation.class, Association.class)
                .flatMap(type -> model.all(type).stream())
                .map(element -> ((BaseElement) element).getId()).filter(id -> !drawn.contains(id)).toList();
    }

    /** Shapes apart from each other; labels apart from shapes, lines and each other. */
    private static List<String> overlaps(Model model) {
        var shapes = model.all(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .map(shape -> new Box(shape.getBpmnElement().getId(), area(shape.getBounds()))).toList();
        var labels = Stream.concat(
                model.all(BpmnShape.class).stream().map(shape -> label(shape.getBpmnElement(), shape.getBpmnLabel())),
                model.all(BpmnEdge.class).stream().map(edge -> label(edge.getBpmnElement(), edge.getBpmnLabel())))
                .filter(label -> label != null).toList();
        var lines = model.all(BpmnEdge.class).stream().flatMap(Picture::lines).toList();

        var overlaps = new ArrayList<String>();
        pairs(shapes).filter(pair -> !onBorder(model, pair)).forEach(pair -> overlaps.add(say(pair)));
        pairs(labels).forEach(pair -> overlaps.add(say(pair)));
        for (var label : labels) {
            shapes.stream().filter(shape -> shape.area().intersects(label.area()))
                    .forEach(shape -> overlaps.add(label.what() + " on " + shape.what()));
            lines.stream().filter(line -> line.segment().intersects(label.area()))
                    .forEach(line -> overlaps.add(label.what() + " on " + line.what()));
        }
        return overlaps;
    }

    private static Stream<List<Box>> pairs(List<Box> boxes) {
        return boxes.stream().flatMap(one -> boxes.stream().skip(boxes.indexOf(one) + 1L)
                .filter(other -> one.area().intersects(other.area())).map(other -> List.of(one, other)));
    }

    private static boolean onBorder(Model model, List<Box> pair) {
        return pair.stream().anyMatch(box -> model.bpmn().getModelElementById(box.what()) instanceof BoundaryEvent);
    }

    private static String say(List<Box> pair) {
        return pair.get(0).what() + " on " + pair.get(1).what();
    }

    private static Box label(BaseElement element, BpmnLabel label) {
        return label == null || label.getBounds() == null ? null
                : new Box("label of " + element.getId(), area(label.getBounds()));
    }

    private static Stream<Line> lines(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        return Stream.iterate(1, i -> i < points.size(), i -> i + 1)
                .map(i -> new Line(edge.getBpmnElement().getId(), segment(points.get(i - 1), points.get(i))));
    }

    private static Line2D segment(Waypoint from, Waypoint to) {
        return new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY());
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
