package dev.baton.app.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/** An XML element of a model with the line on which it begins. */
final class ModelElement {

    private final ModelElement parent;
    private final QName name;
    private final int line;
    private final Map<QName, String> attributes;
    private final List<ModelElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ModelElement(ModelElement parent, QName name, int line, Map<QName, String> attributes) {
        this.parent = parent;
        this.name = name;
        this.line = line;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    String namespace() {
        return name.getNamespaceURI();
    }

    String name() {
        return name.getLocalPart();
    }

    boolean is(String namespace, String local) {
        return name().equals(local) && namespace().equals(namespace);
    }

    boolean isBpmn(String local) {
        return is(Namespaces.BPMN, local);
    }

    int line() {
        return line;
    }

    ModelElement parent() {
        return parent;
    }

    Map<QName, String> attributes() {
        return attributes;
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(new QName(local)));
    }

    Optional<String> camunda(String local) {
        return Optional.ofNullable(attributes.get(new QName(Namespaces.CAMUNDA, local)));
    }

    List<ModelElement> children() {
        return children;
    }

    /** This element and everything below it. */
    Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }

    String text() {
        return text.toString().strip();
    }

    void append(String characters) {
        text.append(characters);
    }

    /** Id of this element or of the nearest one around it. */
    String id() {
        return attribute("id").orElseGet(() -> parent == null ? "" : parent.id());
    }
}
