package dev.baton.app.lead;

import dev.baton.app.inbox.WorkSubject;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.team.PersonId;
import org.springframework.stereotype.Component;

/** How the inbox speaks about a lead. */
@Component
class LeadSubject implements WorkSubject {

    private final Leads leads;
    private final DecisionLog decisions;

    LeadSubject(Leads leads, DecisionLog decisions) {
        this.leads = leads;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return Lead.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Lead lead = leads.about(subject);
        var who = lead.prospect();
        String title = who.company() == null ? who.name() : who.name() + ", " + who.company();
        return new Headline(title, who.name(), who.language(), lead.rating() == null ? 50 : lead.rating().score(),
                Reason.of(decisions.underWay()));
    }

    @Override
    public void handedTo(Ref subject, PersonId owner) {
        leads.save(leads.about(subject).heldBy(owner));
    }
}
