package dev.baton.app.engine;

import java.util.Set;

/** The XML namespaces that may occur in a model. Everything else is refused. */
final class Namespaces {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** How it is drawn. The engine reads numbers from it. */
    static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");

    /** What modelers note for themselves in attributes: colours and versions. The engine ignores it. */
    static final Set<String> NOTES = Set.of("http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private Namespaces() {
    }
}
