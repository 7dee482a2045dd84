package dev.baton.app.likeness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.baton.app.decision.Decisions;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Lookalikes;
import dev.baton.lead.Lookalikes.Lookalike;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyDomain;
import dev.baton.normal.NameKey;
import dev.baton.normal.NameLikeness;
import dev.baton.rules.Decided;
import dev.baton.rules.lead.LeadDuplicates;
import dev.baton.rules.lead.Likeness;
import dev.baton.rules.lead.LikenessFacts;
import dev.baton.rules.lead.Sameness;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose lead under way somebody who just came is, by the decision {@code lead-duplicates}. */
@Component
public class Resemblances {

    private final Lookalikes lookalikes;
    private final LeadDuplicates duplicates;
    private final Decisions decisions;

    Resemblances(Lookalikes lookalikes, LeadDuplicates duplicates, Decisions decisions) {
        this.lookalikes = lookalikes;
        this.duplicates = duplicates;
        this.decisions = decisions;
    }

    /**
     * Whom somebody who just came is like.
     *
     * @param certain the newest lead under way that certainly is the same person's
     * @param likely  where none is certain, the newest that may be; whoever has the same address or telephone before all others
     */
    public record Found(Optional<Resemblance> certain, Optional<Resemblance> likely) {

        public static final Found NOBODY = new Found(Optional.empty(), Optional.empty());
    }

    public Found of(Prospect who) {
        List<Resemblance> all = all(who);
        Optional<Resemblance> certain = all.stream().filter(one -> one.is(Sameness.CERTAIN)).findFirst();
        return new Found(certain, certain.isPresent() ? Optional.empty() : all.stream().filter(one -> one.is(Sameness.LIKELY))
                .min(Comparator.comparing(one -> !one.facts().sameEmail() && !one.facts().samePhone())));
    }

    /** The other leads under way that may be the same person's, each once, newest first. */
    public List<Resemblance> beside(Lead lead) {
        Map<Ref, Resemblance> others = new LinkedHashMap<>();
        all(lead.prospect()).stream().filter(one -> !one.ref().equals(lead.ref()) && !one.is(Sameness.NONE))
                .forEach(one -> others.merge(one.ref(), one, (first, next) -> next.is(Sameness.CERTAIN) ? next : first));
        return List.copyOf(others.values());
    }

    private List<Resemblance> all(Prospect who) {
        Map<LeadId, List<Lookalike>> byLead = lookalikes.underWay(who).stream()
                .collect(groupingBy(Lookalike::lead, LinkedHashMap::new, toList()));
        Map<LikenessFacts, Decided<Likeness>> decided = new HashMap<>(); // colleagues have much in common
        return byLead.values().stream().map(Resemblances::named).flatMap(List::stream).map(other -> {
            LikenessFacts facts = facts(who, other);
            return new Resemblance(Ref.to(Lead.TYPE, other.lead()), facts, decided.computeIfAbsent(facts, duplicates::decide));
        }).toList();
    }

    /** Where names are known in a lead, what was said without one is nobody else's. */
    private static List<Lookalike> named(List<Lookalike> said) {
        List<Lookalike> named = said.stream().filter(one -> !one.nameKey().isEmpty()).toList();
        return named.isEmpty() ? said : named;
    }

    public void keep(Resemblance one) {
        keep(one, one.ref());
    }

    void keep(Resemblance one, Ref subject) {
        decisions.keep(LeadDuplicates.DECISION, one.facts(), one.decided(), subject);
    }

    private static LikenessFacts facts(Prospect who, Lookalike other) {
        return new LikenessFacts(Lead.TYPE, true, who.emailKey().equals(other.emailKey()),
                who.phoneKey() != null && who.phoneKey().equals(other.phoneKey()),
                !who.nameKey().isEmpty() && !other.nameKey().isEmpty(), NameLikeness.of(who.nameKey(), other.nameKey()), NameKey.full(who.nameKey()) && NameKey.full(other.nameKey()),
                who.companyKey() != null && !who.companyKey().isEmpty() && who.companyKey().equals(other.companyKey()),
                CompanyDomain.of(who.email()).filter(domain -> Objects.equals(domain,
                        CompanyDomain.of(other.emailKey()).orElse(null))).isPresent());
    }
}
