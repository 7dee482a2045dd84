package dev.baton.app.merging;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Hands;
import dev.baton.app.lead.LeadResumption;
import dev.baton.assignment.Assigner;
import dev.baton.lead.Lead;
import dev.baton.processes.LeadIntake;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The work on a lead stops when it ends in another, and goes on where it was when both are parted. */
@Component
class MergedWork {

    private final Hands hands;
    private final WorkItems items;
    private final ProcessLinks processes;
    private final LeadResumption resumption;
    private final Assigner assigner;

    MergedWork(Hands hands, WorkItems items, ProcessLinks processes, LeadResumption resumption, Assigner assigner) {
        this.hands = hands;
        this.items = items;
        this.processes = processes;
        this.resumption = resumption;
        this.assigner = assigner;
    }

    /**
     * While nobody has done anything, nobody loses anything.
     *
     * @throws dev.baton.app.inbox.TakenByAnother when somebody else works on it
     */
    void mustBeFree(Lead ends, Viewer by) {
        if (ends.care().touchedAt() != null) {
            hands.mustBeFree(ends.ref(), by);
        }
    }

    void stop(Lead ends) {
        items.dismissNotices(Lead.TYPE, ends.id().value());
        processes.end(LeadIntake.KEY, ends.ref(), "merged");
        if (onlyGiven(ends)) {
            assigner.takenBack(ends.care().ownerId(), ends.care().weight(), ends.createdAt());
        }
    }

    /** Whoever had it may have left, and a lead that nobody placed yet has no place: such a one begins as it did first. */
    boolean goesOn(Lead lead) {
        return resumption.goesOn(lead);
    }

    void goOn(Lead lead) {
        resumption.resume(lead);
        if (onlyGiven(lead)) {
            assigner.givenAfterAll(lead.care().ownerId(), lead.care().weight(), lead.createdAt());
        }
    }

    void begin(Lead lead) {
        processes.start(LeadIntake.KEY, lead.ref(), Map.of());
    }

    /** Whoever had it did nothing about it: it counts against their quota only while they have it. */
    private static boolean onlyGiven(Lead lead) {
        return lead.care().ownerId() != null && lead.care().touchedAt() == null;
    }
}
