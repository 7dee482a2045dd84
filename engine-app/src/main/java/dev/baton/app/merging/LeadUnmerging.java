package dev.baton.app.merging;

import dev.baton.app.live.News;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.team.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A merge is taken back: the lead that ended is under way again as it was, and the other as if it had never known of it. */
@Component
class LeadUnmerging {

    private final Leads leads;
    private final MergeBook merges;
    private final MergedBelongings belongings;
    private final MergedWork work;
    private final MergedCare care;
    private final News news;

    LeadUnmerging(Leads leads, MergeBook merges, MergedBelongings belongings, MergedWork work, MergedCare care, News news) {
        this.leads = leads;
        this.merges = merges;
        this.belongings = belongings;
        this.work = work;
        this.care = care;
        this.news = news;
    }

    /** @return false when this lead did not end so in the other, or goes its own way since then and was merged elsewhere */
    boolean undo(Lead from, LeadId ended, Viewer by) {
        Optional<Merge> last = merges.last(ended);
        if (last.isEmpty() || !last.get().stands()) {
            return last.filter(merge -> merge.intoId().equals(from.id())).isPresent();
        }
        leads.hold(from.id(), ended);
        Lead joined = leads.findById(ended).orElseThrow();
        if (!from.id().equals(joined.mergedInto())) {
            return false; // somebody was faster
        }
        part(last.get(), joined, leads.findById(from.id()).orElseThrow(), by);
        return true;
    }

    private void part(Merge merge, Lead joined, Lead from, Viewer by) {
        Lead own = joined.parted().heldBy(merge.ownerId());
        boolean goesOn = work.goesOn(own);
        Lead lead = leads.save(goesOn ? own : joined.parted().takenUp());
        merges.undone(merge, by);
        belongings.comeBack(merge, lead, from.id());
        if (goesOn) {
            work.goOn(lead);
        } else {
            work.begin(lead);
        }
        care.countNoMore(from, merge.gaveTouch());
        tell(lead, from);
    }

    private void tell(Lead lead, Lead from) {
        news.status(from, "parted", lead.ref());
        news.status(lead, "goesOn", from.ref());
        news.raise("lead.parted", from.ref(), Map.of("said", lead.ref().toString()));
        news.changed(from.ref());
        news.changed(lead.ref());
        news.inbox();
    }
}
