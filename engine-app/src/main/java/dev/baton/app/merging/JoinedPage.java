package dev.baton.app.merging;

import dev.baton.app.lead.LeadViews;
import dev.baton.app.web.Toast;
import dev.baton.app.web.Wording;
import dev.baton.lead.LeadId;
import dev.baton.team.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the person of a lead said again, on its page. */
@Controller
@RequestMapping("/leads/{id}/joined/{said}")
class JoinedPage {

    private final LeadViews leads;
    private final LeadParting parting;
    private final Wording wording;

    JoinedPage(LeadViews leads, LeadParting parting, Wording wording) {
        this.leads = leads;
        this.parting = parting;
        this.wording = wording;
    }

    /** It is another person's. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable long id, @PathVariable long said, Viewer viewer, HttpServletResponse response) {
        parting.part(leads.visible(new LeadId(id), viewer), new LeadId(said), viewer);
        Toast.said(response, wording.now().text("leads.parted"));
    }
}
