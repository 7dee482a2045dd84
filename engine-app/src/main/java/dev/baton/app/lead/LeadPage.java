package dev.baton.app.lead;

import dev.baton.app.inbox.ItemViews;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One lead. */
@Controller
class LeadPage {

    private final LeadViews leads;
    private final LeadPane pane;
    private final ItemViews items;

    LeadPage(LeadViews leads, LeadPane pane, ItemViews items) {
        this.leads = leads;
        this.pane = pane;
        this.items = items;
    }

    @GetMapping("/leads/{id}")
    String one(@PathVariable long id, Viewer viewer, Model model) {
        Lead lead = leads.visible(new LeadId(id), viewer);
        if (lead.id().value() != id) {
            return "redirect:/leads/" + lead.id();
        }
        pane.fill(lead.ref(), viewer, model);
        model.addAttribute("item", items.about(lead.ref(), viewer).orElse(null));
        return "lead/lead";
    }
}
