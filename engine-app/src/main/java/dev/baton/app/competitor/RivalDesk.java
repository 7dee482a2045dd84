package dev.baton.app.competitor;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.normal.NameKey;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Competitor;
import dev.baton.sales.CompetitorId;
import dev.baton.sales.Competitors;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.sales.Rival;
import dev.baton.sales.RivalId;
import dev.baton.sales.Rivals;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who else is after an opportunity: seen there, judged anew, gone. */
@Component
class RivalDesk {

    private static final int LONGEST_KEY = 220;

    private final Competitors competitors;
    private final Rivals rivals;
    private final VisibleRecords records;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    RivalDesk(Competitors competitors, Rivals rivals, VisibleRecords records, LiveSignals live, Tsids ids, Clock clock) {
        this.competitors = competitors;
        this.rivals = rivals;
        this.records = records;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** A rival with their name. */
    record Seen(Rival rival, Competitor competitor) {
    }

    /** @throws NotVisible when there is none, or none that this viewer may see */
    void require(OpportunityId sale, Viewer viewer) {
        records.require(viewer, Ref.to(Opportunity.TYPE, sale));
    }

    /** The most dangerous first. */
    List<Seen> of(OpportunityId sale) {
        List<Rival> all = rivals.findByOpportunityIdOrderById(sale);
        Map<CompetitorId, Competitor> known = all.isEmpty() ? Map.of() : competitors.findAllById(all.stream().map(Rival::competitorId).toList())
                .stream().collect(Collectors.toMap(Competitor::id, Function.identity()));
        return all.stream().sorted((one, other) -> other.threat().compareTo(one.threat()))
                .map(one -> new Seen(one, known.get(one.competitorId()))).toList();
    }

    /** Whoever was seen there before is judged anew; what is not said of them now stays. */
    Seen see(OpportunityId sale, RivalPaper paper) {
        Competitor who = called(paper.competitor());
        Rival seen = there(sale, who, paper);
        return new Seen(keep(seen, paper.or(seen)), who);
    }

    /** By whoever has read what was said of them: what is not said now is gone. */
    Seen judge(OpportunityId sale, RivalPaper paper) {
        Competitor who = called(paper.competitor());
        return new Seen(keep(there(sale, who, paper), paper), who);
    }

    private Rival there(OpportunityId sale, Competitor who, RivalPaper paper) {
        return rivals.findByOpportunityIdAndCompetitorId(sale, who.id()).stream().findFirst().orElseGet(() -> new Rival(
                ids.next(RivalId::new), null, sale, who.id(), paper.threat(), null, null, clock.instant()));
    }

    /** @throws NotVisible when it is none of this opportunity */
    Rival one(OpportunityId sale, RivalId id) {
        return rivals.findById(id).filter(rival -> rival.opportunityId().equals(sale)).orElseThrow(NotVisible::new);
    }

    void gone(Rival rival) {
        rivals.delete(rival);
        live.changed(Ref.to(Opportunity.TYPE, rival.opportunityId()));
    }

    private Rival keep(Rival rival, RivalPaper paper) {
        Rival judged = rival.judged(paper.threat(), paper.strengths(), paper.weaknesses());
        if (judged.equals(rival) && rival.version() != null) {
            return rival;
        }
        Rival saved = rivals.save(judged);
        live.changed(Ref.to(Opportunity.TYPE, rival.opportunityId()));
        return saved;
    }

    private Competitor called(String name) {
        String key = NameKey.of(name);
        if (key.isEmpty()) {
            throw Invalid.field("competitor", "competitor.nameless");
        }
        String kept = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
        return competitors.called(kept).orElseGet(() -> competitors.save(new Competitor(ids.next(CompetitorId::new), null, name, kept,
                clock.instant())));
    }
}
