package dev.baton.app.inbox;

import dev.baton.app.inbox.WorkSubject.Reason;
import dev.baton.app.team.Directory;
import dev.baton.app.web.ClockView;
import dev.baton.app.web.Row;
import dev.baton.app.web.Why;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Work in the words of its reader: as a line of a list, and whole. */
@Component
public class ItemViews {

    private final WorkItems items;
    private final InboxList list;
    private final TaskViews tasks;
    private final WorkSubjects subjects;
    private final FormTexts forms;
    private final FormInputs inputs;
    private final JsonMapper json;
    private final ModelTexts models;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    ItemViews(WorkItems items, InboxList list, TaskViews tasks, WorkSubjects subjects, FormTexts forms, FormInputs inputs,
              JsonMapper json, ModelTexts models, Directory directory, Wording wording, Clock clock) {
        this.items = items;
        this.list = list;
        this.tasks = tasks;
        this.subjects = subjects;
        this.forms = forms;
        this.inputs = inputs;
        this.json = json;
        this.models = models;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /** The open work about a record that this viewer may see; what is to be done before what was only said. */
    public Optional<ItemView> about(Ref subject, Viewer viewer) {
        return items.openAbout(subject.type(), subject.id()).stream()
                .filter(item -> list.find(item.id(), viewer).isPresent())
                .min(Comparator.comparing(WorkItem::kind)).map(item -> whole(item, viewer));
    }

    ItemView whole(WorkItem item, Viewer viewer) {
        Words words = wording.now();
        boolean mine = viewer.id().equals(item.assigneeId());
        String form = mine && !item.closed() ? forms.schema(item, words.locale()).orElse(null) : null;
        return new ItemView(item.id().toString(), item.kind().name().toLowerCase(), title(item, words), process(item, words),
                tasks.headline(item, words.locale()), item.sender(), directory.team(item.teamId()).map(Team::name).orElse(null),
                directory.name(item.assigneeId()), mine, item.closed(), item.unread(), clock(item), form, json.writeValueAsString(inputs.of(form)), why(item, words),
                subjects.page(item.subject()));
    }

    String title(WorkItem item) {
        return title(item, wording.now());
    }

    Row row(WorkItem item, String href, boolean current, Viewer viewer) {
        Words words = wording.now();
        List<Reason> reasons = tasks.reasons(item, words.locale());
        String why = reasons.isEmpty() ? title(item, words) : title(item, words) + " · " + weightiest(reasons).text();
        return new Row(item.id().toString(), href, item.sender() == null ? process(item, words) : item.sender(),
                tasks.headline(item, words.locale()), why, item.touchedAt(), clock(item), subjects.mark(item.subject(), item.priority(), viewer), priority(item.priority()), item.unread(), current, item.subject().toString());
    }

    private Why why(WorkItem item, Words words) {
        List<Reason> reasons = tasks.reasons(item, words.locale());
        if (reasons.isEmpty()) {
            return null;
        }
        String place = directory.team(item.teamId()).map(Team::name).orElse(directory.name(item.assigneeId()));
        String first = weightiest(reasons).text();
        String sentence = place == null ? first : words.text("inbox.why", place, first);
        return new Why(words.text("why.title"), sentence, reasons.stream().map(reason -> new Why.Reason(reason.text(), reason.points())).toList(),
                List.of(), null, null);
    }

    /** The reason that gave the most points; the first one where none is about points. */
    private static Reason weightiest(List<Reason> reasons) {
        return reasons.stream().filter(reason -> reason.points() != null).max(Comparator.comparing(Reason::points))
                .orElse(reasons.getFirst());
    }

    private ClockView clock(WorkItem item) {
        return item.dueAt() == null || item.closed() ? null : ClockView.due(item.dueAt(), clock.instant());
    }

    private String title(WorkItem item, Words words) {
        return models.text(item.processKey(), item.title(), words.locale());
    }

    private String process(WorkItem item, Words words) {
        return words.textOr("inbox.process." + item.processKey(), item.processKey());
    }

    private static String priority(int weight) {
        return weight >= 90 ? "urgent" : weight >= 70 ? "high" : weight >= 40 ? "normal" : "low";
    }
}
