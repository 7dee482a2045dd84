package dev.baton.app.opportunity;

import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.WritableFields;
import dev.baton.app.custom.CustomForm;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Input;
import dev.baton.app.web.Problem;
import dev.baton.app.web.Wording;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
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

/** What is expected of an opportunity, corrected by a person. A page of its own, as that of a lead is. */
@Controller
@RequestMapping("/opportunities/{id}/facts")
class OpportunityFactsPage {

    private final OpportunityViews views;
    private final OpportunityInputs inputs;
    private final OpportunityDesk desk;
    private final CustomForm custom;
    private final Directory directory;
    private final Wording wording;

    OpportunityFactsPage(OpportunityViews views, OpportunityInputs inputs, OpportunityDesk desk, CustomForm custom,
                         Directory directory, Wording wording) {
        this.views = views;
        this.inputs = inputs;
        this.desk = desk;
        this.custom = custom;
        this.directory = directory;
        this.wording = wording;
    }

    @GetMapping
    String form(@PathVariable OpportunityId id, Viewer viewer, Model model) {
        Opportunity one = views.visible(id, viewer);
        return show(one, inputs.of(one, Map.of(), viewer), viewer, model);
    }

    /** @param version of the opportunity as it was when the form was made */
    @PostMapping
    String change(@PathVariable OpportunityId id, @RequestParam int version, @RequestParam Map<String, String> typed, Viewer viewer,
                  Model model, HttpServletResponse response, RedirectAttributes next) {
        Opportunity one = views.visible(id, viewer);
        if (one.version() != version) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("stale", true);
            return show(one, inputs.of(one, typed, viewer), viewer, model);
        }
        OpportunityChange change = new OpportunityPaper(typed).change(one, directory.login(one.ownerId()),
                custom.typed(Opportunity.TYPE, one.custom(), typed));
        try {
            WritableFields.require(viewer, Opportunity.TYPE, change);
            desk.change(one, change, viewer);
        } catch (Invalid wrong) { // said before anything is written
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", Problem.of(wrong, wording.now()));
            return show(one, inputs.of(one, typed, viewer), viewer, model);
        }
        next.addFlashAttribute("said", wording.now().text("opportunities.facts.saved"));
        return views.sees(one.id(), viewer) ? "redirect:/opportunities/" + one.id() : "redirect:/opportunities";
    }

    private static String show(Opportunity one, List<Input> inputs, Viewer viewer, Model model) {
        model.addAttribute("the", FieldsOnPages.shown(viewer, Opportunity.TYPE, one)).addAttribute("inputs", inputs);
        return "sales/opportunity-facts";
    }
}
