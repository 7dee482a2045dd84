package dev.baton.app.studio;

import dev.baton.app.inbox.ModelTexts;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
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

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
