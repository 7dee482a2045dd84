package dev.baton.app.likeness;

import dev.baton.account.Contact;
import dev.baton.id.Ref;
import dev.baton.lead.Acquaintances;
import dev.baton.lead.Acquaintances.Acquaintance;
import dev.baton.lead.Lead;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which contacts of ours the person of a lead may be, by the decision {@code lead-duplicates}. */
@Component
public class LeadAcquaintances {

    private final Acquaintances acquaintances;
    private final LeadDuplicates duplicates;

    LeadAcquaintances(Acquaintances acquaintances, LeadDuplicates duplicates) {
        this.acquaintances = acquaintances;
        this.duplicates = duplicates;
    }

    /** However sure the rules are, a person looks: anybody may type another's telephone into a form. */
    public Optional<Resemblance> likeliest(Lead lead) {
        return beside(lead).stream().findFirst();
    }

    /** Those of whom the rules are certain before the others, newest first. */
    public List<Resemblance> beside(Lead lead) {
        Prospect who = lead.prospect();
        Map<LikenessFacts, Decided<Likeness>> decided = new HashMap<>(); // colleagues have much in common
        return acquaintances.of(who, lead.contactId()).stream().map(other -> {
            LikenessFacts facts = facts(who, other);
            return new Resemblance(Ref.to(Contact.TYPE, other.contact()), facts, decided.computeIfAbsent(facts, duplicates::decide));
        }).filter(one -> !one.is(Sameness.NONE))
                .sorted(Comparator.comparing(one -> !one.is(Sameness.CERTAIN))).toList();
    }

    /** Where somebody works is known by their account, whatever address they write from. */
    private static LikenessFacts facts(Prospect who, Acquaintance other) {
        return new LikenessFacts(Contact.TYPE, false, who.emailKey().equals(other.emailKey()),
                who.phoneKey() != null && who.phoneKey().equals(other.phoneKey()),
                !who.nameKey().isEmpty() && !other.nameKey().isEmpty(), NameLikeness.of(who.nameKey(), other.nameKey()), NameKey.full(who.nameKey()) && NameKey.full(other.nameKey()),
                who.companyKey() != null && !who.companyKey().isEmpty() && who.companyKey().equals(other.companyKey()),
                CompanyDomain.of(who.email()).filter(domain -> domain.equals(other.domain())
                        || domain.equals(CompanyDomain.of(other.emailKey()).orElse(null))).isPresent());
    }
}
