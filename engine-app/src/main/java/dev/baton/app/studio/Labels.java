package dev.baton.app.studio;

import dev.baton.app.inbox.ModelTexts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What processes and their elements are called, in the reader's language. The engine keeps the models it has read. */
@Component
class Labels {

    private final RepositoryService repository;
    private final ModelTexts texts;

    Labels(RepositoryService repository, ModelTexts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    String of(Version version) {
        return texts.text(version.process(), version.name(), reader());
    }

    /** The element's id when its author gave it no name. */
    String of(String process, String definition, String element) {
        ModelElementInstance found = repository.getBpmnModelInstance(definition).getModelElementById(element);
        String name = found instanceof FlowElement known ? known.getName() : null;
        return name == null || name.isBlank() ? element : texts.text(process, name, reader());
    }

    /** What a process is called. */
    String of(String process, String definition) {
        String name = repository.getProcessDefinition(definition).getName();
        return name == null ? process : texts.text(process, name, reader());
    }

    /** Every label that has a translation, by element, for the picture; none for readers of English. */
    Map<String, String> translated(String process, String definition) {
        Map<String, String> labels = new TreeMap<>();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
            add(labels, process, element.getId(), element.getName());
        }
        for (TextAnnotation note : model.getModelElementsByType(TextAnnotation.class)) {
            add(labels, process, note.getId(), note.getText() == null ? null : note.getText().getTextContent().strip());
        }
        return labels;
    }

    private void add(Map<String, String> labels, String process, String element, String written) {
        String text = written == null ? null : texts.text(process, written, reader());
        if (text != null && !text.equals(written)) {
            labels.put(element, text);
        }
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
