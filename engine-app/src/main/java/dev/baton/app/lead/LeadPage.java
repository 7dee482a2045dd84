package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.inbox.ItemViews;
import dev.baton.app.web.Midnight;
import dev.baton.app.web.Narrowed;
import dev.baton.app.web.Tab;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.app.web.Words;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.team.Role;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The list of leads, and one lead. */
@Controller
@RequestMapping("/leads")
class LeadPage {

    private static final int LINES = 50;

    private final LeadLines list;
    private final LeadPane pane;
    private final LeadParting parting;
    private final ItemViews items;
    private final LeadMarks marks;
    private final Assignees assignees;
    private final Midnight midnight;
    private final Wording wording;

    LeadPage(LeadLines list, LeadPane pane, LeadParting parting, ItemViews items, LeadMarks marks, Assignees assignees, Midnight midnight,
             Wording wording) {
        this.list = list;
        this.pane = pane;
        this.parting = parting;
        this.items = items;
        this.marks = marks;
        this.assignees = assignees;
        this.midnight = midnight;
        this.wording = wording;
    }

    @GetMapping
    String list(@RequestParam(required = false) LeadStatus status, @RequestParam(required = false) String grade,
                @RequestParam(required = false) LocalDate since, @RequestParam(required = false) Long after, Viewer viewer,
                Model model) {
        List<LeadLines.Line> found = list.read(new LeadLines.Query(status, grade, midnight.of(since), null, after, LINES + 1),
                viewer.of(Lead.TYPE));
        boolean more = found.size() > LINES;
        List<LeadLines.Line> lines = FieldsOnPages.shown(viewer, Lead.TYPE, more ? found.subList(0, LINES) : found);
        String narrow = (grade == null ? "" : "grade=" + grade + "&") + (since == null ? "" : "since=" + since + "&");
        String query = (status == null ? "" : "status=" + status + "&") + narrow;
        model.addAttribute("lines", lines).addAttribute("marks", marks)
                .addAttribute("sets", viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN)).addAttribute("tabs", tabs(status, narrow, viewer))
                .addAttribute("narrowed", narrowed(grade, since)).addAttribute("assignees", assignees.of(viewer))
                .addAttribute("here", "/leads?" + query)
                .addAttribute("more", more ? "/leads?" + query + "after=" + lines.getLast().id() : null);
        return "lead/leads";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        Lead lead = pane.visible(new LeadId(id), viewer);
        if (lead.id().value() != id) {
            return "redirect:/leads/" + lead.id();
        }
        pane.fill(lead.ref(), viewer, model);
        model.addAttribute("item", items.about(lead.ref(), viewer).orElse(null));
        return "lead/lead";
    }

    /** What was said again is another person's. */
    @DeleteMapping("/{id}/joined/{said}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable long id, @PathVariable long said, Viewer viewer, HttpServletResponse response) {
        parting.part(pane.visible(new LeadId(id), viewer), new LeadId(said), viewer);
        Toast.said(response, wording.now().text("leads.parted"));
    }

    /** Their counts are of all leads, so they are left out where the list is narrowed. */
    private List<Tab> tabs(LeadStatus current, String narrow, Viewer viewer) {
        Words words = wording.now();
        Map<LeadStatus, Long> counts = narrow.isEmpty() ? list.counts(viewer.of(Lead.TYPE)) : null;
        Stream<Tab> all = Stream.of(new Tab(words.text("cases.all"), "/leads?" + narrow,
                counts == null ? null : counts.values().stream().mapToLong(Long::longValue).sum(), current == null));
        return Stream.concat(all, Stream.of(LeadStatus.values()).map(status -> new Tab(
                words.text("leads.status." + status.name().toLowerCase(Locale.ROOT)), "/leads?" + narrow + "status=" + status,
                counts == null ? null : counts.getOrDefault(status, 0L), status == current))).toList();
    }

    private Narrowed narrowed(String grade, LocalDate since) {
        Words words = wording.now();
        String text = Stream.of(grade == null ? null : words.text("leads.grade") + " " + grade,
                        since == null ? null : words.text("web.since", words.date(midnight.of(since))))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return text.isEmpty() ? null : new Narrowed(text, "/leads");
    }
}
