package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.team.Directory;
import dev.baton.work.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns lines of the inbox into what the API and the pages show, in the reader's language. */
@Component
public class TaskViews {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() { };

    private final Directory directory;
    private final ModelTexts texts;
    private final Forms forms;
    private final FormInputs inputs;
    private final ReasonTexts reasonTexts;
    private final JsonMapper json;

    TaskViews(Directory directory, ModelTexts texts, Forms forms, FormInputs inputs, ReasonTexts reasonTexts, JsonMapper json) {
        this.directory = directory;
        this.texts = texts;
        this.forms = forms;
        this.inputs = inputs;
        this.reasonTexts = reasonTexts;
        this.json = json;
    }

    TaskView line(WorkItem item, Locale locale) {
        return view(item, locale, null, null);
    }

    /** With the form and the values that it starts with. */
    TaskView whole(WorkItem item, Locale locale) {
        String schema = forms.schema(item).orElse(null);
        return view(item, locale, schema == null ? null : json.readTree(schema), inputs.of(schema));
    }

    List<Reason> reasons(WorkItem item, Locale locale) {
        return item.reasons() == null ? List.of() : json.readValue(item.reasons(), REASONS).stream()
                .map(reason -> reasonTexts.in(locale, reason)).toList();
    }

    private TaskView view(WorkItem item, Locale locale, Object form, Map<String, Object> values) {
        String title = texts.text(item.processKey(), item.title(), locale);
        return new TaskView(item.id().toString(), item.kind().name().toLowerCase(Locale.ROOT), title,
                new TaskView.Named(item.processKey(), texts.text(item.processKey(), item.processKey(), locale)),
                new TaskView.Element(item.element(), title), item.subject().toString(), item.headline(), item.sender(),
                directory.key(item.teamId()), directory.login(item.assigneeId()), item.priority(), item.dueAt(),
                item.followUpAt(), item.touchedAt(), item.unread(), reasons(item, locale), item.version(), form, values);
    }
}
