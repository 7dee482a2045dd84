package dev.baton.app.merging;

import dev.baton.app.lead.LeadView;
import dev.baton.app.lead.LeadViews;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person of a lead said again while it was under way. */
@RestController
@RequestMapping("/api/v1/leads/{id}/joined")
class JoinedLeadsApi {

    private final LeadParting parting;
    private final Leads leads;
    private final LeadViews views;

    JoinedLeadsApi(LeadParting parting, Leads leads, LeadViews views) {
        this.parting = parting;
        this.leads = leads;
        this.views = views;
    }

    record Joined(List<LeadView> items, String next) {
    }

    /** As they said it, oldest first. */
    @GetMapping
    Joined joined(@PathVariable long id, Viewer viewer) {
        return new Joined(leads.joinedTo(visible(id, viewer).id()).stream().map(LeadView::said).toList(), null);
    }

    /** It is another person's: a lead of its own from now on, scored and assigned like any other. */
    @DeleteMapping("/{said}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void part(@PathVariable long id, @PathVariable long said, Viewer viewer) {
        parting.part(visible(id, viewer), new LeadId(said), viewer);
    }

    private Lead visible(long id, Viewer viewer) {
        return views.visible(new LeadId(id), viewer);
    }
}
