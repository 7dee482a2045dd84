package dev.baton.app.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * A model that says {@code <camunda:property name="dialogue" value="lead"/>} is a dialogue: its tasks are questions about a
 * record of that type, and stand in nobody's inbox.
 */
final class DialogueMark {

    static final String NAME = "dialogue";

    private static final Namespace CAMUNDA = new Namespace(Namespaces.CAMUNDA);

    private DialogueMark() {
    }

    static void read(Element process, ProcessDefinitionEntity definition) {
        Optional.ofNullable(process.element("extensionElements")).map(more -> more.elementNS(CAMUNDA, "properties"))
                .map(all -> all.elementsNS(CAMUNDA, "property")).orElse(List.of()).stream()
                .filter(property -> NAME.equals(property.attribute("name")))
                .forEach(property -> definition.setProperty(NAME, property.attribute("value")));
    }

    static boolean isOn(ProcessDefinitionEntity definition) {
        return definition.getProperty(NAME) != null;
    }

    /** The record type that a model's process is a dialogue about. */
    static Optional<String> of(ModelElement process) {
        return process.children().stream().filter(child -> child.isBpmn("extensionElements")).flatMap(ModelElement::all)
                .filter(child -> child.is(Namespaces.CAMUNDA, "property"))
                .filter(property -> property.attribute("name").filter(NAME::equals).isPresent())
                .map(property -> property.attribute("value").orElse("")).findFirst();
    }
}
