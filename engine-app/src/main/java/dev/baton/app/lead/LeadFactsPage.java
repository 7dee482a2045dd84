package dev.baton.app.lead;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.WritableFields;
import dev.baton.app.custom.CustomForm;
import dev.baton.app.web.Input;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is known of a lead, corrected by a person. A page of its own: the lead's page reads itself again while one types. */
@Controller
@RequestMapping("/leads/{id}/facts")
class LeadFactsPage {

    private final LeadViews views;
    private final LeadInputs inputs;
    private final LeadEditing editing;
    private final CustomForm custom;
    private final Wording wording;

    LeadFactsPage(LeadViews views, LeadInputs inputs, LeadEditing editing, CustomForm custom, Wording wording) {
        this.views = views;
        this.inputs = inputs;
        this.editing = editing;
        this.custom = custom;
        this.wording = wording;
    }

    @GetMapping
    String form(@PathVariable LeadId id, Viewer viewer, Model model) {
        Lead lead = visible(id, viewer);
        return show(lead, inputs.of(lead, viewer), viewer, model);
    }

    /** @param version of the lead as it was when the form was made */
    @PostMapping
    String change(@PathVariable LeadId id, @RequestParam int version, @RequestParam Map<String, String> typed, Viewer viewer,
                  Model model, HttpServletResponse response, RedirectAttributes next) {
        Lead lead = visible(id, viewer);
        LeadPaper paper = new LeadPaper(typed);
        if (lead.version() != version) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("stale", true);
            return show(lead, inputs.again(lead, paper, viewer), viewer, model);
        }
        LeadChange change = paper.change(lead, custom.typed(Lead.TYPE, lead.custom(), typed));
        try {
            WritableFields.require(viewer, Lead.TYPE, change);
            editing.edit(lead, change);
        } catch (Invalid wrong) { // said before anything is written
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", Problem.of(wrong, wording.now()));
            return show(lead, inputs.again(lead, paper, viewer), viewer, model);
        }
        next.addFlashAttribute("said", wording.now().text("pipeline.facts.saved"));
        return "redirect:/leads/" + lead.id();
    }

    private static String show(Lead lead, List<Input> inputs, Viewer viewer, Model model) {
        model.addAttribute("lead", FieldsOnPages.shown(viewer, Lead.TYPE, lead)).addAttribute("inputs", inputs);
        return "lead/facts";
    }

    private Lead visible(LeadId id, Viewer viewer) {
        return views.visible(id, viewer);
    }
}
