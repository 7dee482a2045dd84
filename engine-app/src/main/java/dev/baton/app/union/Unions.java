package dev.baton.app.union;

import dev.baton.app.live.News;
import dev.baton.audit.Audited;
import dev.baton.id.Tsids;
import dev.baton.merge.Belongings;
import dev.baton.merge.Facts;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.RecordMergeId;
import dev.baton.merge.RecordMerges;
import dev.baton.merge.Taken;
import dev.baton.refusal.Clash;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Two customers turn out to be one: one ends in the other, with all that names it. Its row stays word by word, so that its links,
 * its address and what it agreed to are found, and both can be parted.
 */
@Component
class Unions {

    private final RecordMerges merges;
    private final Belongings belongings;
    private final News news;
    private final Tsids ids;
    private final Clock clock;

    Unions(RecordMerges merges, Belongings belongings, News news, Tsids ids, Clock clock) {
        this.merges = merges;
        this.belongings = belongings;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who asks again for what was done is told the same.
     *
     * @param wished parts that are the other's from then on; null for those of which only the other knows anything
     * @throws Clash when one of them became part of a third
     */
    <R extends Audited> RecordMerge merge(Mergeable<R> kind, long going, long ending, Collection<String> wished, Viewer by) {
        kind.hold(going, ending);
        R goes = kind.find(going).orElseThrow();
        R ends = kind.find(ending).orElseThrow();
        if (kind.into(ends) != null && kind.into(ends) == going) {
            return merges.last(ending).filter(RecordMerge::stands).orElseThrow(() -> ended(kind, ends, by));
        }
        refuseEnded(kind, goes, by);
        refuseEnded(kind, ends, by);
        kind.goes(ends, goes);
        Taken taken = Taken.of(kind.facts(goes), kind.facts(ends), wished);
        RecordMerge merge = merges.save(new RecordMerge(ids.next(RecordMergeId::new), null, kind.type(), ending, going, taken, by.id(),
                clock.instant(), null, null));
        exchange(kind, kind.into(ends, going), goes, unique(kind, taken.before()), taken.given());
        belongings.go(merge, kind.hanging());
        kind.went(merge, ends, goes);
        tell(kind, goes, ends, "merged");
        return merge;
    }

    /**
     * They are two after all: what went along comes back, and what came since stays where it came.
     *
     * @param from the one that goes on for both
     * @throws Clash when another was merged after it, into either: what that one changed stands on this one
     * @return false when the other did not end so in this one
     */
    <R extends Audited> boolean part(Mergeable<R> kind, long from, long ended, Viewer by) {
        Optional<RecordMerge> last = merges.last(ended);
        if (last.isEmpty() || !last.get().stands()) {
            return last.filter(merge -> merge.intoId() == from).isPresent();
        }
        RecordMerge merge = last.get();
        kind.hold(from, ended);
        R own = kind.find(ended).orElseThrow();
        R goes = kind.find(from).orElseThrow();
        if (kind.into(own) == null || kind.into(own) != from) {
            return false; // somebody was faster
        }
        merges.newestInto(from).filter(newest -> !newest.id().equals(merge.id())).ifPresent(newest -> {
            throw new Clash("union.later", called(kind, newest.recordId(), by));
        });
        merges.save(merge.undone(by.id(), clock.instant()));
        part(kind, merge, own, goes);
        belongings.comeBack(merge, kind.hanging(), from);
        kind.cameBack(merge, own, goes, by);
        tell(kind, goes, own, "parted");
        return true;
    }

    private <R extends Audited> void part(Mergeable<R> kind, RecordMerge merge, R own, R from) {
        Facts now = kind.facts(from);
        Taken taken = kind.now(merge.taken());
        Map<String, Map<String, Object>> back = taken.givenUp(now);
        Map<String, Map<String, Object>> returned = unique(kind, taken.given());
        returned.keySet().removeIf(part -> !back.containsKey(part) || !kind.facts(own).agrees(part, taken.before().get(part)));
        back.keySet().removeIf(part -> kind.unique().contains(part) && !returned.containsKey(part));
        exchange(kind, kind.into(own, null), from, returned, back);
    }

    /** What no two may have is let go first. */
    private <R extends Audited> void exchange(Mergeable<R> kind, R one, R goes, Map<String, Map<String, Object>> ones, Map<String, Map<String, Object>> others) {
        Map<String, Map<String, Object>> none = new HashMap<>();
        ones.keySet().forEach(part -> none.put(part, Map.of()));
        R without = kind.save(kind.with(one, none));
        kind.changed(goes, kind.save(kind.with(goes, others)));
        if (!ones.isEmpty()) {
            kind.save(kind.with(without, ones));
        }
    }

    private static Map<String, Map<String, Object>> unique(Mergeable<?> kind, Map<String, Map<String, Object>> parts) {
        Map<String, Map<String, Object>> some = new HashMap<>(parts);
        some.keySet().retainAll(kind.unique());
        return some;
    }

    private <R extends Audited> void refuseEnded(Mergeable<R> kind, R one, Viewer by) {
        if (kind.into(one) != null) {
            throw ended(kind, one, by);
        }
    }

    /** Who goes on for it is named to those only who may see that one. */
    private <R extends Audited> Clash ended(Mergeable<R> kind, R one, Viewer by) {
        return new Clash("union.ended", kind.name(one), kind.find(kind.into(one)).filter(other -> kind.sees(by, other)).map(kind::name).orElse("…"));
    }

    /** Two of one name are what people merge, so its id too; and no name that is not theirs to see. */
    private static <R extends Audited> String called(Mergeable<R> kind, long id, Viewer by) {
        return kind.find(id).map(one -> kind.name(one, by)).map(name -> name + " (" + id + ")").orElse(Long.toString(id));
    }

    private <R extends Audited> void tell(Mergeable<R> kind, R goes, R other, String word) {
        news.status(kind.subject(goes), word, other.ref());
        news.raise(kind.type() + "." + word, other.ref(), Map.of(word.equals("merged") ? "into" : "from", goes.ref().toString()));
        news.changed(goes.ref());
        news.changed(other.ref());
        news.inbox();
    }
}
