package dev.baton.app.activity;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.access.VisibleRecords;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the records that have a story, and what belongs to them. */
@Component
class Wholes {

    /** For the addresses of pages and API. */
    static final String ROOMS = "{room:leads|contacts|accounts|opportunities}";

    private static final Map<String, String> TYPES = Map.of("leads", Lead.TYPE, "contacts", Contact.TYPE, "accounts", Account.TYPE,
            "opportunities", Opportunity.TYPE);

    private final VisibleRecords records;
    private final Leads leads;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Opportunities opportunities;

    Wholes(VisibleRecords records, Leads leads, Contacts contacts, Accounts accounts, Opportunities opportunities) {
        this.records = records;
        this.leads = leads;
        this.contacts = contacts;
        this.accounts = accounts;
        this.opportunities = opportunities;
    }

    /**
     * As much of it as this viewer may see.
     *
     * @throws NotVisible when there is none, or none that this viewer may see
     */
    Whole visible(String room, long id, Viewer viewer) {
        Whole whole = of(new Ref(TYPES.get(room), id));
        records.require(viewer, whole.record());
        return whole.of(records.among(viewer, whole.subjects()));
    }

    /** @throws NotVisible when there is none */
    Whole of(Ref record) {
        return switch (record.type()) {
            case Lead.TYPE -> lead(new LeadId(record.id()));
            case Contact.TYPE -> contacts.going(new ContactId(record.id())).map(one -> new Whole(one.ref(), List.of(one.ref()), one.id(),
                    null, one.id(), one.accountId())).orElseThrow(NotVisible::new);
            case Account.TYPE -> accounts.going(new AccountId(record.id())).map(one -> new Whole(one.ref(), List.of(one.ref()), null,
                    one.id(), null, one.id())).orElseThrow(NotVisible::new);
            case Opportunity.TYPE -> opportunities.findById(new OpportunityId(record.id())).map(Wholes::opportunity)
                    .orElseThrow(NotVisible::new);
            default -> throw new NotVisible();
        };
    }

    /** The records on whose pages it stands: itself, its contact, and the account of it or of its contact. */
    Set<Ref> tellingOf(Ref record) {
        Whole whole = of(record);
        Stream<Ref> contact = Stream.ofNullable(whole.contact()).map(id -> Ref.to(Contact.TYPE, id));
        AccountId account = whole.account() != null || whole.contact() == null ? whole.account()
                : contacts.going(whole.contact()).map(Contact::accountId).orElse(null);
        return Stream.of(Stream.of(record), contact, Stream.ofNullable(account).map(id -> Ref.to(Account.TYPE, id)))
                .flatMap(refs -> refs).collect(Collectors.toSet());
    }

    /** Of one that joined another, the other: its story goes on there. What came before with this customer is told as well. */
    private Whole lead(LeadId id) {
        Lead lead = leads.findById(id).orElseThrow(NotVisible::new);
        return lead.mergedInto() != null ? lead(lead.mergedInto()) : new Whole(lead.ref(), List.of(lead.ref()), lead.contactId(), null,
                lead.contactId(), lead.accountId());
    }

    private static Whole opportunity(Opportunity one) {
        List<Ref> subjects = one.leadId() == null ? List.of(one.ref()) : List.of(one.ref(), Ref.to(Lead.TYPE, one.leadId()));
        return new Whole(one.ref(), subjects, null, null, one.contactId(), one.accountId());
    }
}
