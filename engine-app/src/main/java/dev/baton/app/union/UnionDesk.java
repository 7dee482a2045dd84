package dev.baton.app.union;

import dev.baton.audit.Audited;
import dev.baton.merge.Facts;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.Taken;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Two customers are found to be one by somebody who may see and change both, as they saw them. */
@Component
class UnionDesk {

    private static final String OWNER = "owner";

    private final Unions unions;

    UnionDesk(Unions unions) {
        this.unions = unions;
    }

    /** @param before whether they were merged so before */
    record Done(RecordMerge merge, boolean before) {
    }

    /** Of one that became part of another, the other. @throws NotVisible when there is none, or none that this viewer may see */
    <R extends Audited> R visible(Mergeable<R> kind, long id, Viewer viewer) {
        R one = kind.find(id).orElseThrow(NotVisible::new);
        return kind.into(one) == null ? seen(kind, one, viewer) : visible(kind, kind.into(one), viewer);
    }

    /**
     * @param other what ends in it
     * @param seen  refuses a version of the one that goes on that its caller did not see
     * @param otherSeen version of the other, as its caller saw it; any where it is null
     * @param take  parts that are the other's from then on; null for those of which only the other knows anything
     */
    <R extends Audited> Done merge(Mergeable<R> kind, R goes, long other, Consumer<Integer> seen, Integer otherSeen, Collection<String> take, Viewer by) {
        R ends = kind.find(other).orElseThrow(NotVisible::new);
        long going = goes.ref().id();
        boolean before = kind.into(ends) != null && kind.into(ends) == going;
        if (!before) {
            seen(kind, ends, by);
            if (going == other) {
                throw Invalid.field(kind.type(), "union.self");
            }
            seen.accept(goes.version());
            if (otherSeen != null && !otherSeen.equals(ends.version())) {
                throw new Clash("merging.changed", kind.name(ends));
            }
        }
        return new Done(unions.merge(kind, going, other, before ? null : wished(kind, goes, ends, take, by), by), before);
    }

    /** @throws NotVisible when the other never was part of this one */
    <R extends Audited> void part(Mergeable<R> kind, R from, long ended, Viewer by) {
        R apart = seen(kind, kind.find(ended).orElseThrow(NotVisible::new), by);
        if (!unions.part(kind, from.ref().id(), apart.ref().id(), by)) {
            throw new NotVisible();
        }
    }

    /** What somebody may not set stays as it is; who asks for it is told. */
    private static <R extends Audited> Collection<String> wished(Mergeable<R> kind, R goes, R ends, Collection<String> take, Viewer by) {
        Facts own = kind.facts(goes);
        Facts others = kind.facts(ends);
        if (take == null) {
            Set<String> parts = new TreeSet<>(Taken.of(own, others, null).parts());
            parts.removeIf(part -> !mayTake(kind, part, own, others, by));
            return parts;
        }
        Set<String> known = new TreeSet<>(own.parts().keySet());
        known.addAll(others.parts().keySet());
        List<Invalid.Field> wrong = new ArrayList<>();
        for (String part : take) {
            if (!known.contains(part)) {
                wrong.add(new Invalid.Field("take", "problem.notOneOf", String.join(", ", known)));
            } else if (!mayTake(kind, part, own, others, by)) {
                wrong.add(new Invalid.Field("take", "access.frozen"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return take;
    }

    /** Whether somebody may let it be the other's. */
    static boolean mayTake(Mergeable<?> kind, String part, Facts own, Facts others, Viewer by) {
        return !frozen(kind, part, others, by) && (!part.equals(OWNER) || mayGive(own, others, by));
    }

    private static boolean frozen(Mergeable<?> kind, String part, Facts others, Viewer by) {
        return by.fields().freeze(kind.type(), part) || others.part(part).keySet().stream().anyMatch(column -> by.fields().freeze(kind.type(), column));
    }

    /** As whoever gives it says: it is the other's owner's from then on. */
    private static boolean mayGive(Facts own, Facts others, Viewer by) {
        Known mine = Known.of(own);
        return by.mayGive(mine.id(OWNER, OWNER, PersonId::new), mine.id(OWNER, "team", TeamId::new), Known.of(others).id(OWNER, OWNER, PersonId::new));
    }

    private static <R extends Audited> R seen(Mergeable<R> kind, R one, Viewer viewer) {
        if (!kind.sees(viewer, one)) {
            throw new NotVisible();
        }
        return one;
    }
}
