package dev.baton.app.service;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.giving.Assignees;
import dev.baton.app.inbox.ItemViews;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.custom.CustomFilter;
import dev.baton.refusal.NotVisible;
import dev.baton.service.Case;
import dev.baton.service.CaseId;
import dev.baton.service.CaseList;
import dev.baton.service.CaseStatus;
import dev.baton.service.FirstResponse;
import dev.baton.team.Team;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The list of cases, and one case: waiting, resolved, reopened. */
@Controller
@RequestMapping("/cases")
class CasePage {

    private static final int LINES = 50;

    private final CaseList list;
    private final CaseViews cases;
    private final CasePane pane;
    private final CaseDesk desk;
    private final ItemViews items;
    private final Assignees assignees;
    private final Directory directory;
    private final Midnight midnight;
    private final Wording wording;

    CasePage(CaseList list, CaseViews cases, CasePane pane, CaseDesk desk, ItemViews items, Assignees assignees, Directory directory,
             Midnight midnight, Wording wording) {
        this.list = list;
        this.cases = cases;
        this.pane = pane;
        this.desk = desk;
        this.items = items;
        this.assignees = assignees;
        this.directory = directory;
        this.midnight = midnight;
        this.wording = wording;
    }

    /** @param after id of the last case of the page before */
    @GetMapping
    String list(@RequestParam(required = false) CaseStatus status, @RequestParam(required = false) String team,
                @RequestParam(required = false) String firstResponse, @RequestParam(required = false) LocalDate since,
                @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        FirstResponse promise = promise(firstResponse, since);
        List<CaseList.Line> found = list.read(new CaseList.Query(status, team, null, null, CustomFilter.NONE, promise, after,
                LINES + 1), viewer.of(Case.TYPE));
        boolean more = found.size() > LINES;
        List<CaseList.Line> lines = FieldsOnPages.shown(viewer, Case.TYPE, more ? found.subList(0, LINES) : found);
        String narrow = (team == null ? "" : "team=" + team + "&")
                + (promise == null ? "" : "firstResponse=" + firstResponse + "&since=" + since + "&");
        String query = (status == null ? "" : "status=" + status + "&") + narrow;
        model.addAttribute("lines", lines).addAttribute("tabs", tabs(status, narrow, viewer))
                .addAttribute("narrowed", narrowed(team, promise))
                .addAttribute("assignees", viewer.fields().freeze(Case.TYPE, "owner") ? List.of() : assignees.of(viewer))
                .addAttribute("here", "/cases?" + query)
                .addAttribute("more", more ? "/cases?" + query + "after=" + lines.getLast().id() : null);
        return "service/cases";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        Case one = visible(id, viewer);
        pane.fill(one.ref(), viewer, model);
        model.addAttribute("item", items.about(one.ref(), viewer).orElse(null)).addAttribute("pane", pane.template());
        return "service/case";
    }

    @PutMapping("/{id}/waiting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waiting(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        desk.waiting(visible(id, viewer));
        Toast.said(response, wording.now().text("cases.waiting"));
    }

    @DeleteMapping("/{id}/waiting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void inWork(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        desk.inWork(visible(id, viewer));
        Toast.said(response, wording.now().text("cases.inWork"));
    }

    @DeleteMapping("/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable long id, Viewer viewer, HttpServletResponse response) {
        Case one = visible(id, viewer);
        if (one.status().over()) {
            desk.reopen(one);
        }
        Toast.said(response, wording.now().text("cases.reopened"));
    }

    /** Their counts are of all cases, so they are left out where the list is narrowed. */
    private List<Tab> tabs(CaseStatus current, String narrow, Viewer viewer) {
        Words words = wording.now();
        Map<CaseStatus, Long> counts = narrow.isEmpty() ? list.counts(viewer.of(Case.TYPE)) : null;
        Stream<Tab> all = Stream.of(new Tab(words.text("cases.all"), "/cases?" + narrow,
                counts == null ? null : counts.values().stream().mapToLong(Long::longValue).sum(), current == null));
        return Stream.concat(all, Stream.of(CaseStatus.values()).map(status -> new Tab(
                words.text("cases.status." + status.name().toLowerCase(Locale.ROOT)), "/cases?" + narrow + "status=" + status,
                counts == null ? null : counts.getOrDefault(status, 0L), status == current))).toList();
    }

    /** @param fate {@code met} or {@code missed}; anything else narrows nothing */
    private FirstResponse promise(String fate, LocalDate since) {
        return since == null ? null : Stream.of(FirstResponse.Fate.values())
                .filter(known -> known.name().equalsIgnoreCase(fate)).findFirst()
                .map(known -> new FirstResponse(known, midnight.of(since), midnight.now())).orElse(null);
    }

    private Narrowed narrowed(String team, FirstResponse promise) {
        Words words = wording.now();
        String text = Stream.of(directory.team(team).map(Team::name).orElse(null), promise == null ? null
                        : words.text("cases.firstResponse." + promise.fate().name().toLowerCase(Locale.ROOT)) + " "
                                + words.text("web.since", words.date(promise.from())))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : new Narrowed(text, "/cases");
    }

    private Case visible(long id, Viewer viewer) {
        return cases.find(new CaseId(id), viewer).orElseThrow(NotVisible::new);
    }
}
