package dev.baton.app.inbox;

import dev.baton.app.inbox.InboxList.Scope;
import dev.baton.app.web.Row;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inbox: what I have in hand and what waits in my teams; claim, release and complete. */
@Controller
@RequestMapping("/inbox")
class InboxPage {

    private static final int LINES = 50;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() { };

    private final InboxList list;
    private final ItemViews views;
    private final Tasks tasks;
    private final WorkItems items;
    private final InboxFilter filter;
    private final Map<String, WorkPane> panes;
    private final List<Reminder> reminders;
    private final Wording wording;
    private final JsonMapper json;

    InboxPage(InboxList list, ItemViews views, Tasks tasks, WorkItems items, InboxFilter filter, List<WorkPane> panes,
              List<Reminder> reminders, Wording wording, JsonMapper json) {
        this.list = list;
        this.views = views;
        this.tasks = tasks;
        this.items = items;
        this.filter = filter;
        this.panes = panes.stream().collect(Collectors.toMap(WorkPane::type, Function.identity()));
        this.reminders = reminders;
        this.wording = wording;
        this.json = json;
    }

    /** @param after the last line of the page before */
    @GetMapping
    String list(InboxFilter.Asked asked, @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        lines(asked, after, null, viewer, model);
        return "inbox/inbox";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, InboxFilter.Asked asked, Viewer viewer, Model model) {
        WorkItem item = visible(id, viewer);
        lines(asked, null, item, viewer, model);
        model.addAttribute("item", views.whole(item, viewer));
        // Who mends a failed step may not be one who sees the record.
        WorkPane pane = item.kind() == WorkItem.Kind.FAILURE ? null : panes.get(item.subjectType());
        if (pane != null) {
            pane.fill(item.subject(), viewer, model);
        }
        model.addAttribute("pane", pane == null ? "inbox/panes" : pane.template());
        return "inbox/inbox";
    }

    @PutMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        tasks.claim(open(id, viewer), viewer.id());
        Toast.said(response, wording.now().text("inbox.claimed"));
    }

    @DeleteMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        tasks.release(open(id, viewer), viewer);
        Toast.said(response, wording.now().text("inbox.released"));
    }

    /** @param values what form-js collected, as JSON; nothing for a notice and a failed step */
    @PostMapping("/{id}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable long id, @RequestParam(defaultValue = "{}") String values, Viewer viewer, HttpServletResponse response) {
        WorkItem item = open(id, viewer);
        tasks.complete(item, json.readValue(values, VALUES), viewer);
        Toast.said(response, wording.now().text(switch (item.kind()) {
            case TASK -> "inbox.completed";
            case NOTICE -> "inbox.dismissed";
            case FAILURE -> "inbox.triedAgain";
        }, views.title(item)));
    }

    /** Somebody looked at it: a GET would be followed by programs too. */
    @PutMapping("/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reading(@PathVariable long id, Viewer viewer) {
        items.read(visible(id, viewer).id());
    }

    private void lines(InboxFilter.Asked asked, Long after, WorkItem current, Viewer viewer, Model model) {
        Scope scope = scope(asked.scope(), current, viewer);
        InboxList.Narrow narrow = filter.narrow(asked).orElse(null);
        WorkItem last = after == null ? null : list.find(new WorkItemId(after), viewer).orElse(null);
        List<WorkItem> found = list.read(viewer, scope, narrow, null, last, LINES + 1);
        List<WorkItem> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String query = "?scope=" + key(scope) + (narrow == null ? "" : asked.query());
        List<Row> rows = shown.stream().map(item -> views.row(item, "/inbox/" + item.id() + query,
                current != null && item.id().equals(current.id()), viewer)).toList();
        model.addAttribute("reminders", reminders.stream().flatMap(one -> one.of(viewer).stream()).toList())
                .addAttribute("rows", rows).addAttribute("scope", key(scope))
                .addAttribute("tabs", tabs(narrow == null ? scope : null, viewer)).addAttribute("listed", "/inbox" + query)
                .addAttribute("narrowed", narrow == null ? null : filter.words(asked))
                .addAttribute("more", found.size() > LINES ? "/inbox" + query + "&after=" + shown.getLast().id() : null)
                .addAttribute("here", current == null ? "/inbox" + query : "/inbox/" + current.id() + query);
    }

    private List<Tab> tabs(Scope current, Viewer viewer) {
        Words words = wording.now();
        return scopes(viewer).map(scope -> new Tab(words.text("inbox.scope." + key(scope)), "/inbox?scope=" + key(scope),
                list.count(viewer, scope), scope == current)).toList();
    }

    private static Stream<Scope> scopes(Viewer viewer) {
        boolean overview = viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN) || viewer.is(Role.DESIGNER);
        return overview ? Stream.of(Scope.values()) : Stream.of(Scope.MINE, Scope.TEAM);
    }

    /** Without a word about it: where the opened work lies. */
    private static Scope scope(String asked, WorkItem current, Viewer viewer) {
        return scopes(viewer).filter(scope -> key(scope).equals(asked)).findFirst().orElse(
                current != null && current.assigneeId() == null ? Scope.TEAM : Scope.MINE);
    }

    private static String key(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private WorkItem open(long id, Viewer viewer) {
        WorkItem item = visible(id, viewer);
        if (item.closed()) {
            throw new TaskIsOver(item);
        }
        return item;
    }

    private WorkItem visible(long id, Viewer viewer) {
        return list.find(new WorkItemId(id), viewer).orElseThrow(NotVisible::new);
    }
}
