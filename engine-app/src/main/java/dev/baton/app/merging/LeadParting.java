package dev.baton.app.merging;

import dev.baton.app.lead.LeadArrivals;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import org.springframework.stereotype.Component;

/** "Another person": what became part of a lead goes its own way, whether it joined when it came or a person merged it. Nobody is asked about the two again. */
@Component
class LeadParting {

    private final LeadUnmerging merged;
    private final LeadArrivals arrivals;
    private final LeadDoubts doubts;

    LeadParting(LeadUnmerging merged, LeadArrivals arrivals, LeadDoubts doubts) {
        this.merged = merged;
        this.arrivals = arrivals;
        this.doubts = doubts;
    }

    /** @throws NotVisible when it is no part of this lead, and never was merged into it */
    void part(Lead lead, LeadId said, Viewer by) {
        if (!merged.undo(lead, said, by)) {
            arrivals.part(lead, said);
        }
        doubts.answered(lead.id(), said, Answer.OTHER, by.id());
    }
}
