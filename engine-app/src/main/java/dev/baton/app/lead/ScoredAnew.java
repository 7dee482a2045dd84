package dev.baton.app.lead;

import dev.baton.account.Consent;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leads that are worked on are scored again when what is known of them changes. */
@Component
class ScoredAnew {

    private final Leads leads;
    private final LeadRating rating;

    ScoredAnew(Leads leads, LeadRating rating) {
        this.leads = leads;
        this.rating = rating;
    }

    /** A lead that is not scored yet will be by its process; one that is over, or rests, need not be. */
    Lead changed(Lead lead) {
        return lead.rating() == null || lead.status().over() ? lead : rating.rate(lead);
    }

    @EventListener
    void consented(Consent consent) {
        if (LeadRating.asksFor(consent)) {
            leads.underWayWith(consent.contact()).forEach(this::changed);
        }
    }
}
