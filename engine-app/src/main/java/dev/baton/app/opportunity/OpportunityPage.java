package dev.baton.app.opportunity;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.OpportunityList;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of opportunities, and one opportunity. */
@Controller
@RequestMapping("/opportunities")
class OpportunityPage {

    private static final int LINES = 50;

    private final OpportunityList list;
    private final OpportunityViews views;
    private final OpportunityPane pane;

    OpportunityPage(OpportunityList list, OpportunityViews views, OpportunityPane pane) {
        this.list = list;
        this.views = views;
        this.pane = pane;
    }

    /** @param after id of the last opportunity of the page before */
    @GetMapping
    String list(@RequestParam(required = false) Long after, Viewer viewer, Model model) {
        List<OpportunityList.Line> found = list.read(new OpportunityList.Query(null, null, after, LINES + 1), viewer.of(Opportunity.TYPE));
        boolean more = found.size() > LINES;
        List<OpportunityList.Line> shown = more ? found.subList(0, LINES) : found;
        model.addAttribute("lines", FieldsOnPages.shown(viewer, Opportunity.TYPE, shown))
                .addAttribute("more", more ? "/opportunities?after=" + shown.getLast().id() : null);
        return "sales/opportunities";
    }

    @GetMapping("/{id}")
    String one(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        pane.fill(views.visible(id, viewer), viewer, model);
        return OpportunityPane.TEMPLATE;
    }
}
