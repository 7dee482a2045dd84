package dev.baton.app.activity;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the records that have a story; one statement for each type of record. */
@Component
public class RecordNames {

    private final Leads leads;
    private final Contacts contacts;
    private final Accounts accounts;
    private final Opportunities opportunities;

    RecordNames(Leads leads, Contacts contacts, Accounts accounts, Opportunities opportunities) {
        this.leads = leads;
        this.contacts = contacts;
        this.accounts = accounts;
        this.opportunities = opportunities;
    }

    /** Those that are there. What is hidden for the viewer is no part of the name; where nothing is left, the name is empty. */
    public Map<Ref, String> of(Collection<Ref> records, Viewer viewer) {
        Map<Ref, String> names = new HashMap<>();
        List<LeadId> strangers = records.stream().filter(one -> one.type().equals(Lead.TYPE)).map(one -> new LeadId(one.id())).toList();
        List<ContactId> people = records.stream().filter(one -> one.type().equals(Contact.TYPE)).map(one -> new ContactId(one.id())).toList();
        List<AccountId> companies = records.stream().filter(one -> one.type().equals(Account.TYPE)).map(one -> new AccountId(one.id())).toList();
        List<OpportunityId> sales = records.stream().filter(one -> one.type().equals(Opportunity.TYPE)).map(one -> new OpportunityId(one.id())).toList();
        (strangers.isEmpty() ? List.<Lead>of() : leads.findAllById(strangers)).forEach(one ->
                names.put(one.ref(), said(FieldsOnPages.shown(viewer, Lead.TYPE, one).prospect().name())));
        (people.isEmpty() ? List.<Contact>of() : contacts.findAllById(people)).forEach(one ->
                names.put(one.ref(), said(FieldsOnPages.shown(viewer, Contact.TYPE, one).name())));
        (companies.isEmpty() ? List.<Account>of() : accounts.findAllById(companies)).forEach(one ->
                names.put(one.ref(), said(FieldsOnPages.shown(viewer, Account.TYPE, one).name())));
        (sales.isEmpty() ? List.<Opportunity>of() : opportunities.findAllById(sales)).forEach(one ->
                names.put(one.ref(), said(FieldsOnPages.shown(viewer, Opportunity.TYPE, one).name())));
        return names;
    }

    private static String said(String name) {
        return name == null ? "" : name;
    }
}
