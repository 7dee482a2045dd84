package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
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

    private final WorkSubjects subjects;
    private final Directory directory;
    private final ModelTexts texts;
    private final Forms forms;
    private final FormInputs inputs;
    private final ReasonTexts reasonTexts;
    private final JsonMapper json;

    TaskViews(WorkSubjects subjects, Directory directory, ModelTexts texts, Forms forms, FormInputs inputs, ReasonTexts reasonTexts, JsonMapper json) {
        this.subjects = subjects;
        this.directory = directory;
        this.texts = texts;
        this.forms = forms;
        this.inputs = inputs;
        this.reasonTexts = reasonTexts;
        this.json = json;
    }

    List<TaskView> lines(List<WorkItem> items, Locale locale) {
        Map<Ref, Ref> claims = subjects.claims(items.stream().map(WorkItem::subject).toList());
        return items.stream().map(item -> view(item, claims, locale, null, null)).toList();
    }

    TaskView line(WorkItem item, Locale locale) {
        return lines(List.of(item), locale).getFirst();
    }

    /** With the form and the values that it starts with. */
    TaskView whole(WorkItem item, Locale locale) {
        String schema = forms.schema(item).orElse(null);
        return view(item, subjects.claims(List.of(item.subject())), locale, schema == null ? null : json.readTree(schema), inputs.of(schema));
    }

    List<Reason> reasons(WorkItem item, Locale locale) {
        return item.reasons() == null ? List.of() : json.readValue(item.reasons(), REASONS).stream()
                .map(reason -> reasonTexts.in(locale, reason)).toList();
    }

    /** Where it says nothing but what is to be done, in the reader's language as well. */
    String headline(WorkItem item, Locale locale) {
        return item.headline().equals(item.title()) ? texts.text(item.processKey(), item.title(), locale) : item.headline();
    }

    private TaskView view(WorkItem item, Map<Ref, Ref> claims, Locale locale, Object form, Map<String, Object> values) {
        String title = texts.text(item.processKey(), item.title(), locale);
        return new TaskView(item.id().toString(), item.kind().name().toLowerCase(Locale.ROOT), title,
                new TaskView.Named(item.processKey(), texts.text(item.processKey(), item.processKey(), locale)),
                new TaskView.Element(item.element(), title), item.subject().toString(),
                claims.containsKey(item.subject()) ? claims.get(item.subject()).toString() : null, headline(item, locale), item.sender(),
                directory.key(item.teamId()), directory.login(item.assigneeId()), item.priority(), item.dueAt(),
                item.followUpAt(), item.touchedAt(), item.unread(), reasons(item, locale), item.version(), form, values);
    }
}
