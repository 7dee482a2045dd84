package dev.baton.app.inbox;

import dev.baton.app.api.IfMatch;
import dev.baton.app.inbox.InboxList.Scope;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open tasks: read, claimed, released and completed. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final InboxList list;
    private final Tasks tasks;
    private final TaskViews views;

    TasksApi(InboxList list, Tasks tasks, TaskViews views) {
        this.list = list;
        this.tasks = tasks;
        this.views = views;
    }

    /** @param subject {@code type:id} of the record that the tasks are about */
    @GetMapping
    Page read(@RequestParam(defaultValue = "mine") Scope scope, @RequestParam(required = false) Ref subject,
              @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit, Viewer viewer,
              Locale locale) {
        int size = Math.clamp(limit, 1, 500);
        WorkItem last = after == null ? null : list.find(new WorkItemId(after), viewer).orElse(null);
        List<WorkItem> items = list.read(viewer, scope, subject, last, size + 1);
        boolean more = items.size() > size;
        List<WorkItem> page = more ? items.subList(0, size) : items;
        return new Page(views.lines(page, locale), more ? page.getLast().id().toString() : null);
    }

    record Page(List<TaskView> items, String next) {
    }

    @GetMapping("/{id}")
    TaskView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return views.whole(visible(id, viewer), locale);
    }

    /** 409 when another has it. */
    @PutMapping("/{id}/claim")
    TaskView claim(@PathVariable long id, IfMatch seen, Viewer viewer, Locale locale) {
        tasks.claim(open(id, seen, viewer), viewer.id());
        return views.line(visible(id, viewer), locale);
    }

    /** 409 when another has it, except for leaders of the team. */
    @DeleteMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, IfMatch seen, Viewer viewer) {
        tasks.release(open(id, seen, viewer), viewer);
    }

    record Completion(Map<String, Object> values) {
    }

    /** Also dismisses a notice and tries a failed step again. 409 when somebody else did so in the meantime. */
    @PostMapping("/{id}/completion")
    Map<String, Object> complete(@PathVariable long id, @RequestBody Completion completion, IfMatch seen, Viewer viewer) {
        tasks.complete(open(id, seen, viewer), completion.values() == null ? Map.of() : completion.values(), viewer);
        return Map.of("id", Long.toString(id), "completed", true);
    }

    private WorkItem open(long id, IfMatch seen, Viewer viewer) {
        WorkItem item = visible(id, viewer);
        if (item.closed()) {
            throw new TaskIsOver(item);
        }
        seen.check(item.version());
        return item;
    }

    private WorkItem visible(long id, Viewer viewer) {
        return list.find(new WorkItemId(id), viewer)
                .orElseThrow(NotVisible::new);
    }
}
