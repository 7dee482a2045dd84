package dev.baton.app.leadlist;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.giving.Assignees;
import dev.baton.app.highlight.LeadMarks;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.SavedFilter;
import dev.baton.team.Role;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of leads, as it is asked for. */
@Controller
class LeadListPage {

    private static final int LINES = 50;

    private final LeadLines list;
    private final LeadTabs tabs;
    private final FilterDesk filters;
    private final Assignees assignees;
    private final LeadMarks marks;

    LeadListPage(LeadLines list, LeadTabs tabs, FilterDesk filters, Assignees assignees, LeadMarks marks) {
        this.list = list;
        this.tabs = tabs;
        this.filters = filters;
        this.assignees = assignees;
        this.marks = marks;
    }

    /** @param after id of the last lead of the page before */
    @GetMapping("/leads")
    String list(@ModelAttribute LeadFilter asked, @RequestParam(required = false) Long after, Viewer viewer, Model model) {
        LeadFilter filter = asked.within(viewer.fields());
        List<LeadLines.Line> found = list.read(filter, after, LINES + 1, viewer);
        boolean more = found.size() > LINES;
        List<LeadLines.Line> lines = FieldsOnPages.shown(viewer, Lead.TYPE, more ? found.subList(0, LINES) : found);
        List<SavedFilter> kept = filters.all(viewer);
        model.addAttribute("lines", lines).addAttribute("marks", marks).addAttribute("filter", filter)
                .addAttribute("written", LeadLines.writtenBy(viewer))
                .addAttribute("sets", viewer.is(Role.SUPERVISOR) || viewer.is(Role.ADMIN))
                .addAttribute("lists", tabs.lists(kept, filter, viewer)).addAttribute("tabs", tabs.statuses(filter, list.tallies(filter, viewer)))
                .addAttribute("kept", tabs.current(kept, filter, viewer)).addAttribute("keepings", tabs.keepings(viewer))
                .addAttribute("narrowed", tabs.narrowed(filter)).addAttribute("assignees", assignees.of(viewer))
                .addAttribute("reasons", tabs.reasons(filter, filter.status() == LeadStatus.DISQUALIFIED, viewer))
                .addAttribute("here", filter.address()).addAttribute("query", filter.query())
                .addAttribute("more", more ? filter.address() + "after=" + lines.getLast().id() : null);
        return "leadlist/leads";
    }
}
