package dev.baton.app.union;

import dev.baton.account.Account;
import dev.baton.account.Contact;
import dev.baton.app.web.Words;
import dev.baton.app.web.Wording;
import dev.baton.audit.Audited;
import dev.baton.custom.CustomField;
import dev.baton.custom.CustomValues;
import dev.baton.lead.Lead;
import dev.baton.merge.Belongings;
import dev.baton.merge.Facts;
import dev.baton.merge.Hanging;
import dev.baton.sales.Opportunity;
import dev.baton.sales.Quote;
import dev.baton.service.Case;
import dev.baton.team.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts two customers side by side for a reader, part by part. */
@Component
class Comparison {

    /** Tables of what has an owner and a team. */
    private static final Map<String, String> RECORDS = Stream.of(Case.TYPE, Lead.TYPE, Opportunity.TYPE, Quote.TYPE, Contact.TYPE, Account.TYPE)
            .collect(Collectors.toMap(type -> "crm_" + type, type -> type));

    private final Belongings belongings;
    private final CustomValues custom;
    private final Wording wording;

    Comparison(Belongings belongings, CustomValues custom, Wording wording) {
        this.belongings = belongings;
        this.custom = custom;
        this.wording = wording;
    }

    <R extends Audited> Compared of(Beside<R> beside, R goes, R ends, Viewer viewer) {
        Mergeable<R> kind = beside.kind();
        return new Compared(kind.type(), beside.room(), side(beside, goes, viewer), side(beside, ends, viewer), lines(beside, goes, ends, viewer),
                Moved.of(belongings.of(ends.ref().id(), kind.counted().stream().map(one -> seen(one, viewer)).toList())));
    }

    /** Nobody learns from a number what is not theirs to see; it goes along all the same. */
    private static Hanging seen(Hanging one, Viewer viewer) {
        return RECORDS.containsKey(one.table()) ? one.where(viewer.of(RECORDS.get(one.table())).sql("t")) : one;
    }

    private <R extends Audited> Compared.Side side(Beside<R> beside, R one, Viewer viewer) {
        String name = beside.kind().name(beside.shown(viewer, one));
        return new Compared.Side(Long.toString(one.ref().id()), name == null ? "–" : name, one.version());
    }

    private <R extends Audited> List<Compared.Line> lines(Beside<R> beside, R goes, R ends, Viewer viewer) {
        Mergeable<R> kind = beside.kind();
        Facts own = kind.facts(goes);
        Facts others = kind.facts(ends);
        Facts ownShown = kind.facts(beside.shown(viewer, goes));
        Facts othersShown = kind.facts(beside.shown(viewer, ends));
        List<Compared.Line> lines = new ArrayList<>();
        for (String part : parts(beside, own, others)) {
            if (!hidden(kind, part, viewer) && (own.says(part) || others.says(part))) {
                boolean choice = others.says(part) && !own.agrees(part, others.part(part)) && UnionDesk.mayTake(kind, part, own, others, viewer);
                lines.add(new Compared.Line(part, label(beside, part, wording.now()), said(beside, part, ownShown, viewer),
                        said(beside, part, othersShown, viewer), choice, choice && !own.says(part)));
            }
        }
        return lines;
    }

    private static Set<String> parts(Beside<?> beside, Facts own, Facts others) {
        Set<String> added = new TreeSet<>(own.parts().keySet());
        added.addAll(others.parts().keySet());
        Set<String> parts = new LinkedHashSet<>(beside.labels().keySet());
        parts.addAll(added);
        return parts;
    }

    private static boolean hidden(Mergeable<?> kind, String part, Viewer viewer) {
        return viewer.fields().hide(kind.type(), part);
    }

    private String label(Beside<?> beside, String part, Words words) {
        String key = beside.labels().get(part);
        String name = part.substring(part.indexOf('.') + 1);
        CustomField field = key == null ? custom.described(beside.kind().type()).get(name) : null;
        return key != null ? words.text(key) : field == null ? name : field.label();
    }

    private static <R extends Audited> String said(Beside<R> beside, String part, Facts shown, Viewer viewer) {
        if (!shown.says(part)) {
            return null;
        }
        return part.startsWith("custom.") ? String.valueOf(shown.part(part).get(part)) : beside.said(part, shown, viewer);
    }
}
