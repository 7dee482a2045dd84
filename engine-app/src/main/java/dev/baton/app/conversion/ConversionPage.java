package dev.baton.app.conversion;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.dialogue.Talks;
import dev.baton.app.lead.LeadViews;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The dialogue in which a lead is converted. */
@Controller
@RequestMapping("/leads/{id}/conversion")
class ConversionPage {

    private final LeadViews leads;
    private final Conversions conversions;
    private final Likely likely;
    private final Talks talks;
    private final Wording wording;

    ConversionPage(LeadViews leads, Conversions conversions, Likely likely, Talks talks, Wording wording) {
        this.leads = leads;
        this.conversions = conversions;
        this.likely = likely;
        this.talks = talks;
        this.wording = wording;
    }

    @GetMapping
    String ask(@PathVariable LeadId id, Viewer viewer, Model model) {
        Lead lead = visible(id, viewer);
        model.addAttribute("lead", FieldsOnPages.shown(viewer, Lead.TYPE, lead)).addAttribute("likely", shown(likely.of(lead, viewer), viewer))
                .addAttribute("heard", FieldsOnPages.shown(viewer, Opportunity.TYPE, Heard.of(talks.about(lead.ref()))));
        return "lead/conversion :: form";
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void convert(@PathVariable LeadId id, @ModelAttribute ConversionPaper paper, Viewer viewer, HttpServletResponse response) {
        Lead lead = conversions.convert(visible(id, viewer), paper.wish(), viewer);
        Toast.said(response, wording.now().text("leads.conversion.done", lead.prospect().name()));
    }

    private static Likely.Candidates shown(Likely.Candidates likely, Viewer viewer) {
        return new Likely.Candidates(FieldsOnPages.shown(viewer, Account.TYPE, likely.accounts()),
                FieldsOnPages.shown(viewer, Contact.TYPE, likely.contacts()));
    }

    private Lead visible(LeadId id, Viewer viewer) {
        return leads.visible(id, viewer);
    }
}
