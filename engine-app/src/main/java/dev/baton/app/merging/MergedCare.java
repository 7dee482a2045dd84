package dev.baton.app.merging;

import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.lead.LeadDesk;
import dev.baton.app.lead.LeadRating;
import dev.baton.lead.Lead;
import dev.baton.processes.LeadIntake;
import org.springframework.stereotype.Component;

/** What was done and said about a lead that ends counts for the one that goes on, as long as they are one. */
@Component
class MergedCare {

    private final LeadDesk desk;
    private final LeadRating rating;
    private final ProcessLinks processes;

    MergedCare(LeadDesk desk, LeadRating rating, ProcessLinks processes) {
        this.desk = desk;
        this.rating = rating;
        this.processes = processes;
    }

    /** Whether the one that goes on counts as touched only because the other was. */
    static boolean givesTouch(Lead ends, Lead goes) {
        return ends.care().touchedAt() != null && goes.care().touchedAt() == null && !goes.rests();
    }

    /** One that rests is taken up, unless both do; its process scores it then. */
    void count(Lead ends, Lead goes) {
        Lead now = givesTouch(ends, goes) ? desk.touched(goes, ends.care().touchedAt()) : goes;
        boolean takenUp = goes.rests() && !ends.rests() && processes.correlate(LeadIntake.Messages.CAME_BACK, goes.ref());
        if (!takenUp) {
            rating.rate(now);
        }
    }

    /** What was done about the other lead is not its own; unless something else was done since, nobody has touched it. */
    void countNoMore(Lead from, boolean gaveTouch) {
        Lead now = gaveTouch ? desk.takenBack(from) : from;
        if (now.underWay()) {
            rating.rate(now);
        }
    }
}
