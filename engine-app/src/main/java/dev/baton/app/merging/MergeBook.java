package dev.baton.app.merging;

import dev.baton.id.Tsids;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Merge;
import dev.baton.lead.MergeId;
import dev.baton.lead.Merges;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who found two leads to be one, and who took it back. */
@Component
class MergeBook {

    private final Merges merges;
    private final Tsids ids;
    private final Clock clock;

    MergeBook(Merges merges, Tsids ids, Clock clock) {
        this.merges = merges;
        this.ids = ids;
        this.clock = clock;
    }

    /** The last time that this lead was merged, whether that stands or not. */
    Optional<Merge> last(LeadId lead) {
        return merges.last(lead);
    }

    /** @param ends as it was until now */
    Merge found(Lead ends, Lead goes, boolean givesTouch, Viewer by) {
        return merges.save(new Merge(ids.next(MergeId::new), null, ends.id(), goes.id(), ends.care().ownerId(), givesTouch, by.id(),
                clock.instant(), null, null));
    }

    void undone(Merge merge, Viewer by) {
        merges.save(merge.undone(by.id(), clock.instant()));
    }
}
