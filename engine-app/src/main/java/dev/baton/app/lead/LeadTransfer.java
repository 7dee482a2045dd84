package dev.baton.app.lead;

import dev.baton.lead.Lead;
import dev.baton.team.PersonId;
import org.springframework.stereotype.Component;

/** A person gives a lead to somebody, or to whom the rules choose. */
@Component
public class LeadTransfer {

    private final LeadPlacement placement;
    private final LeadSubject subject;
    private final LeadWatch watch;

    LeadTransfer(LeadPlacement placement, LeadSubject subject, LeadWatch watch) {
        this.placement = placement;
        this.subject = subject;
        this.watch = watch;
    }

    /** @param to null for the rules, who choose at the end of the unit of work */
    public void give(Lead lead, PersonId to) {
        watch.passedOn(lead);
        if (to == null) {
            placement.place(lead);
        } else {
            placement.toPerson(lead, to);
            subject.tookTurn(lead.ref(), to);
        }
    }
}
