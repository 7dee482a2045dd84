package dev.baton.app.lead;

import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.decision.Decisions;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Lookalikes;
import dev.baton.lead.Prospect;
import dev.baton.lead.Rating;
import dev.baton.normal.CompanyDomain;
import dev.baton.rules.lead.LeadFacts;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.lead.Score;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a lead is worth, by the decision {@code lead-scoring}. */
@Component
class LeadRating {

    private final Leads leads;
    private final Lookalikes lookalikes;
    private final Contacts contacts;
    private final Consents consents;
    private final LeadScoring scoring;
    private final Decisions decisions;

    LeadRating(Leads leads, Lookalikes lookalikes, Contacts contacts, Consents consents, LeadScoring scoring, Decisions decisions) {
        this.leads = leads;
        this.lookalikes = lookalikes;
        this.contacts = contacts;
        this.consents = consents;
        this.scoring = scoring;
        this.decisions = decisions;
    }

    Lead rate(Lead lead) {
        LeadFacts facts = facts(lead);
        Score score = decisions.keep(LeadScoring.DECISION, facts, scoring.decide(facts), lead.ref());
        return leads.save(lead.rated(new Rating(score.score(), score.grade().name())));
    }

    private LeadFacts facts(Lead lead) {
        Prospect who = lead.prospect();
        Contact contact = contacts.the(lead.contactId());
        return LeadFacts.of(lead.source(), text(who.country()), text(who.language()), who.company() != null,
                who.employees() == null ? 0 : who.employees(), who.phone() != null,
                CompanyDomain.of(who.email()).isEmpty(), consents.given(contact.id(), "marketing", "email"),
                contact.accountId() != null, lookalikes.of(List.of(lead)).get(lead.id()).size(),
                text(lead.message()), lead.custom().values());
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
