package dev.baton.app.lead;

import dev.baton.app.inbox.ItemViews;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One lead. */
@Controller
@RequestMapping("/leads")
class LeadPage {

    private final LeadPane pane;
    private final LeadParting parting;
    private final ItemViews items;
    private final Wording wording;

    LeadPage(LeadPane pane, LeadParting parting, ItemViews items, Wording wording) {
        this.pane = pane;
        this.parting = parting;
        this.items = items;
        this.wording = wording;
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
}
