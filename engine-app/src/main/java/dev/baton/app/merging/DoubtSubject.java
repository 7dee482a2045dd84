package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.app.likeness.LeadDoubts;
import dev.baton.decision.Decision;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.lead.Doubt;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.rules.lead.LeadDuplicates;
import dev.baton.team.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the inbox speaks about two leads, or a contact and a lead, that may be one person's. */
@Component
class DoubtSubject implements WorkSubject {

    private static final int PRIORITY = 40;

    private final LeadDoubts doubts;
    private final Leads leads;
    private final Contacts contacts;
    private final DecisionLog decisions;

    DoubtSubject(LeadDoubts doubts, Leads leads, Contacts contacts, DecisionLog decisions) {
        this.doubts = doubts;
        this.leads = leads;
        this.contacts = contacts;
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return Doubt.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Doubt doubt = doubts.about(subject);
        String language = leads.about(Ref.to(Lead.TYPE, doubt.leadId())).prospect().language();
        return new Headline(doubt.aboutContact() ? known(contacts.the(doubt.contact())) : leads.about(doubt.other()).prospect().name(),
                null, language, PRIORITY, reasons(subject));
    }

    /** Who sees the line sees the records of its team, and of the two at most the known one is such. */
    private static String known(Contact contact) {
        return contact.teamId() == null ? null : contact.name();
    }

    /** Its own and no other: what placed the lead that came says nothing about whose it is. */
    private List<Reason> reasons(Ref subject) {
        Decision likeness = decisions.newest(LeadDuplicates.DECISION.key(), List.of(subject)).get(subject);
        return likeness == null ? List.of() : Reason.of(List.of(likeness));
    }

    /** Whoever compares has the task, and neither of the two. */
    @Override
    public void handedTo(Ref subject, PersonId owner) {
    }
}
