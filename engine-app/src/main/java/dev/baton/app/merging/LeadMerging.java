package dev.baton.app.merging;

import dev.baton.app.dialogue.DialogueEnds;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.inbox.Hands;
import dev.baton.app.lead.LeadDesk;
import dev.baton.app.lead.LeadRating;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.app.live.News;
import dev.baton.assignment.Assigner;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Doubt.Answer;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Merge;
import dev.baton.lead.MergeId;
import dev.baton.lead.MergedRows;
import dev.baton.lead.Merges;
import dev.baton.processes.LeadIntake;
import dev.baton.refusal.Clash;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Two leads that both run are one person's: one ends in the other, with all that is about it. The row that ended stays word by
 * word, like what somebody said again, so that both can be parted.
 */
@Component
class LeadMerging {

    private final Leads leads;
    private final Merges merges;
    private final MergedRows rows;
    private final LeadDoubts doubts;
    private final LeadRating rating;
    private final LeadDesk desk;
    private final Hands hands;
    private final DialogueEnds dialogues;
    private final ProcessLinks processes;
    private final WorkItems items;
    private final Assigner assigner;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    LeadMerging(Leads leads, Merges merges, MergedRows rows, LeadDoubts doubts, LeadRating rating, LeadDesk desk, Hands hands,
                DialogueEnds dialogues, ProcessLinks processes, WorkItems items, Assigner assigner, News news, Tsids ids,
                Clock clock) {
        this.leads = leads;
        this.merges = merges;
        this.rows = rows;
        this.doubts = doubts;
        this.rating = rating;
        this.desk = desk;
        this.hands = hands;
        this.dialogues = dialogues;
        this.processes = processes;
        this.items = items;
        this.assigner = assigner;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who asks again for what was done is told the same.
     *
     * @throws dev.baton.app.inbox.TakenByAnother when somebody else works on the one that is to end
     * @throws Clash when one of them is over, or part of a third
     */
    Merge merge(LeadId going, LeadId ending, Viewer by) {
        Stream.of(going, ending).sorted(LeadMerging::older).forEach(leads::hold); // in one order, whoever asks
        Lead goes = leads.findById(going).orElseThrow();
        Lead ends = leads.findById(ending).orElseThrow();
        if (going.equals(ends.mergedInto())) {
            return merges.last(ending).filter(Merge::stands).orElseThrow(() -> new Clash("merging.joined", ends.prospect().name()));
        }
        Lead ended = ends.endsIn(goes);
        if (ends.care().touchedAt() != null) {
            hands.mustBeFree(ends.ref(), by); // while nobody has done anything, nobody loses anything
        }
        boolean touches = ends.care().touchedAt() != null && goes.care().touchedAt() == null && !goes.rests();
        leads.save(ended);
        Merge merge = merges.save(new Merge(ids.next(MergeId::new), null, ending, going, ends.care().ownerId(), touches, by.id(),
                clock.instant(), null, null));
        dialogues.cut(ends.ref());
        goAlong(merge);
        doubts.answered(going, ending, Answer.SAME, by.id());
        doubts.moot(ending);
        stop(ends);
        goOn(goes, ends, touches);
        tell(merge, goes);
        return merge;
    }

    private static int older(LeadId one, LeadId other) {
        return Long.compare(one.value(), other.value());
    }

    private void goAlong(Merge merge) {
        List<Lead> joined = leads.joinedTo(merge.leadId());
        joined.forEach(one -> {
            leads.save(one.followsInto(merge.intoId()));
            rows.went(merge, one.id());
        });
        rows.go(merge);
    }

    private void stop(Lead ends) {
        items.dismissNotices(Lead.TYPE, ends.id().value());
        processes.end(LeadIntake.KEY, ends.ref(), "merged");
        if (ends.care().ownerId() != null && ends.care().touchedAt() == null) {
            assigner.takenBack(ends.care().ownerId(), ends.care().weight(), ends.createdAt());
        }
    }

    /** One that rests is taken up, unless both do; its process scores it then. */
    private void goOn(Lead goes, Lead ends, boolean touches) {
        Lead now = touches ? desk.touched(goes, ends.care().touchedAt()) : goes;
        boolean takenUp = goes.rests() && !ends.rests() && processes.correlate(LeadIntake.Messages.CAME_BACK, goes.ref());
        if (!takenUp) {
            rating.rate(now);
        }
    }

    private void tell(Merge merge, Lead goes) {
        Ref ended = Ref.to(Lead.TYPE, merge.leadId());
        news.status(goes, "merged", ended);
        news.raise("lead.merged", ended, Map.of("into", goes.ref().toString()));
        news.changed(ended);
        news.changed(goes.ref());
        news.inbox();
    }
}
