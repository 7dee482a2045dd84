package dev.baton.app.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;

/** "Another person": what became part of a lead goes its own way, whether it joined when it came or a person merged it. */
@Component
class LeadParting {

    private final LeadUnmerging merged;
    private final LeadArrivals arrivals;

    LeadParting(LeadUnmerging merged, LeadArrivals arrivals) {
        this.merged = merged;
        this.arrivals = arrivals;
    }

    /** @throws NotVisible when it is no part of this lead, and never was merged into it */
    void part(Lead lead, LeadId said, Viewer by) {
        if (!merged.undo(lead, said, by)) {
            arrivals.part(lead, said);
        }
    }
}
