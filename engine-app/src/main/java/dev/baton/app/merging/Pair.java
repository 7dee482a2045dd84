package dev.baton.app.merging;

import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Words;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Prospect;
import dev.baton.normal.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Two side by side, the one whom we knew first: two leads, or a contact and a lead.
 *
 * @param lines what both or one of them said; what neither did is left out
 */
record Pair(Side first, Side second, List<Line> lines) {

    /**
     * @param record a lead or a contact
     * @param going  whether it can go on, or end in the other: something is left to be done about it
     */
    record Side(Ref record, String name, Integer version, boolean going) {

        public String id() {
            return Long.toString(record.id());
        }

        public String href() {
            return RecordPages.of(record);
        }
    }

    /**
     * @param label   a key of the texts
     * @param differs whether both said something, and not the same
     */
    record Line(String label, String first, String second, boolean differs) {

        static Line of(String label, String first, String second) {
            return new Line(label, first, second, false);
        }

        /** About the person, so that a difference speaks for two. */
        static Line telling(String label, String first, String second) {
            return new Line(label, first, second, differ(first, second));
        }

        boolean said() {
            return first != null || second != null;
        }
    }

    /** Whether the one whom we knew is a contact. */
    public boolean ofContact() {
        return !first.record().type().equals(second.record().type());
    }

    /** As their reader may see them. @param owner name of whoever has one; null for nobody */
    static Pair of(Lead one, Lead another, Function<Lead, String> owner, Words words) {
        boolean ordered = one.id().value() < another.id().value();
        Lead first = ordered ? one : another;
        Lead second = ordered ? another : one;
        List<Line> lines = new ArrayList<>();
        for (Trait trait : traits(owner, words)) {
            String left = trait.of().apply(first);
            String right = trait.of().apply(second);
            lines.add(trait.tells() ? Line.telling(trait.label(), left, right) : Line.of(trait.label(), left, right));
        }
        return new Pair(side(first), side(second), lines.stream().filter(Line::said).toList());
    }

    /** @param tells whether it is about the person, so that a difference speaks for two */
    private record Trait(String label, boolean tells, Function<Lead, String> of) {

        static Trait said(String label, Function<Prospect, String> what) {
            return new Trait(label, true, lead -> what.apply(lead.prospect()));
        }
    }

    private static List<Trait> traits(Function<Lead, String> owner, Words words) {
        return List.of(Trait.said("contacts.name", who -> Objects.equals(who.name(), who.email()) ? null : who.name()),
                Trait.said("contacts.mail", Prospect::email), Trait.said("contacts.phone", Prospect::phone),
                Trait.said("leads.company", Prospect::company),
                Trait.said("leads.new.employees", who -> who.employees() == null ? null : words.number(who.employees())),
                Trait.said("leads.country", Prospect::country),
                new Trait("leads.arrived", false, lead -> words.dateTime(lead.createdAt())),
                new Trait("leads.source", false, Lead::source),
                new Trait("merging.status", false, lead -> words.text("leads.status." + lead.status().name().toLowerCase(Locale.ROOT))),
                new Trait("inbox.holder", false, lead -> Objects.requireNonNullElse(owner.apply(lead), words.text("inbox.nobody"))),
                new Trait("merging.touched", false, lead -> lead.care().touchedAt() == null ? null : words.dateTime(lead.care().touchedAt())),
                new Trait("merging.message", false, Lead::message));
    }

    /** Spelt otherwise, or in other letters, is the same. */
    private static boolean differ(String left, String right) {
        return left != null && right != null && !left.equalsIgnoreCase(right)
                && (NameKey.of(left).isEmpty() || !NameKey.of(left).equals(NameKey.of(right)));
    }

    private static Side side(Lead lead) {
        return new Side(lead.ref(), lead.prospect().name(), lead.version(), lead.underWay());
    }
}
