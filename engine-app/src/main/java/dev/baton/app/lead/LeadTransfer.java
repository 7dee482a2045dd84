package dev.baton.app.lead;

import dev.baton.assignment.Assigner;
import dev.baton.lead.Lead;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person gives a lead to somebody, or to whom the rules choose. */
@Component
public class LeadTransfer {

    private final LeadPlacement placement;
    private final LeadSubject subject;
    private final LeadWatch watch;
    private final Assigner assigner;

    LeadTransfer(LeadPlacement placement, LeadSubject subject, LeadWatch watch, Assigner assigner) {
        this.placement = placement;
        this.subject = subject;
        this.watch = watch;
        this.assigner = assigner;
    }

    /** @param to null for the rules, who choose at the end of the unit of work */
    public void give(Lead lead, @Nullable PersonId to, Viewer by) {
        watch.passedOn(lead);
        if (to == null) {
            placement.place(lead);
        } else {
            assigner.givenByHand(lead.ref(), to, by.id());
            placement.toPerson(lead, to);
            subject.tookTurn(lead.ref(), to);
        }
    }
}
