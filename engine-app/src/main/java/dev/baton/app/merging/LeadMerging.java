package dev.baton.app.merging;

import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.refusal.Clash;
import dev.baton.team.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Two leads that both run are one person's: one ends in the other, with all that is about it. The row that ended stays word by
 * word, like what somebody said again, so that both can be parted: {@link LeadUnmerging}.
 */
@Component
class LeadMerging {

    private final Leads leads;
    private final MergeBook merges;
    private final MergedBelongings belongings;
    private final MergedWork work;
    private final MergedCare care;
    private final LeadDoubts doubts;
    private final News news;

    LeadMerging(Leads leads, MergeBook merges, MergedBelongings belongings, MergedWork work, MergedCare care, LeadDoubts doubts, News news) {
        this.leads = leads;
        this.merges = merges;
        this.belongings = belongings;
        this.work = work;
        this.care = care;
        this.doubts = doubts;
        this.news = news;
    }

    /**
     * Who asks again for what was done is told the same.
     *
     * @throws dev.baton.app.inbox.TakenByAnother when somebody else works on the one that is to end
     * @throws Clash when one of them is over, or part of a third
     */
    Merge merge(LeadId going, LeadId ending, Viewer by) {
        leads.hold(going, ending);
        Lead goes = leads.findById(going).orElseThrow();
        Lead ends = leads.findById(ending).orElseThrow();
        if (going.equals(ends.mergedInto())) {
            return merges.last(ending).filter(Merge::stands).orElseThrow(() -> new Clash("merging.joined", ends.prospect().name()));
        }
        Lead ended = ends.endsIn(goes);
        work.mustBeFree(ends, by);
        leads.save(ended);
        Merge merge = merges.found(ends, goes, MergedCare.givesTouch(ends, goes), by);
        belongings.go(merge, ends);
        doubts.answered(going, ending, Answer.SAME, by.id());
        doubts.moot(ending);
        work.stop(ends);
        care.count(ends, goes);
        tell(ends, goes);
        return merge;
    }

    private void tell(Lead ended, Lead goes) {
        news.status(goes, "merged", ended.ref());
        news.raise("lead.merged", ended.ref(), Map.of("into", goes.ref().toString()));
        news.changed(ended.ref());
        news.changed(goes.ref());
        news.inbox();
    }
}
