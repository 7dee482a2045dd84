package dev.baton.app.leadlist;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.giving.Assignees;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.app.web.Narrowed;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of leads as a board, a column for each status. A card leads to its lead: what became of a lead is said there, in
 * the task of its process, which owns the status.
 */
@Controller
class LeadBoardPage {

    private static final int CARDS = 20;

    private final LeadLines list;
    private final LeadTabs tabs;
    private final Assignees assignees;
    private final LeadMarks marks;

    LeadBoardPage(LeadLines list, LeadTabs tabs, Assignees assignees, LeadMarks marks) {
        this.list = list;
        this.tabs = tabs;
        this.assignees = assignees;
        this.marks = marks;
    }

    /** @param more where the rest of the column is; null when that is all */
    record Column(LeadStatus status, Tally count, List<LeadLines.Line> cards, String more) {
    }

    /** @param after id of the last card that is shown of the column that the filter names; the others are not read again then */
    @GetMapping("/leads/board")
    String board(@ModelAttribute LeadFilter asked, @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        LeadFilter filter = asked.within(viewer.fields());
        Map<LeadStatus, Tally> tallies = list.tallies(filter, viewer);
        Narrowed narrowed = tabs.narrowed(filter);
        model.addAttribute("columns", Stream.of(LeadStatus.values()).filter(status -> after == null || status == filter.status())
                        .map(status -> column(filter.in(status), after, tallies.get(status), viewer)).toList())
                .addAttribute("marks", marks).addAttribute("query", filter.query()).addAttribute("filter", filter)
                .addAttribute("assignees", assignees.of(viewer)).addAttribute("reasons", tabs.reasons(filter, true, viewer))
                .addAttribute("narrowed", narrowed == null ? null : new Narrowed(narrowed.text(), "/leads/board"));
        return "leadlist/board";
    }

    private Column column(LeadFilter filter, Long after, Tally count, Viewer viewer) {
        List<LeadLines.Line> found = list.read(filter, after, CARDS + 1, viewer);
        List<LeadLines.Line> shown = found.size() > CARDS ? found.subList(0, CARDS) : found;
        return new Column(filter.status(), count, FieldsOnPages.shown(viewer, Lead.TYPE, shown),
                found.size() > CARDS ? "/leads/board?" + filter.query() + "&after=" + shown.getLast().id() : null);
    }
}
