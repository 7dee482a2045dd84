package dev.baton.app.relation;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.web.RecordPages;
import dev.baton.id.Ref;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.sales.OpportunityId;
import dev.baton.team.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the records that relationships tie; one statement for each type of record. */
@Component
class RecordNames {

    private final Contacts contacts;
    private final Accounts accounts;
    private final Opportunities opportunities;

    RecordNames(Contacts contacts, Accounts accounts, Opportunities opportunities) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.opportunities = opportunities;
    }

    /** Those that are there. What is hidden for the viewer is no part of the name; where nothing is left, the name is empty. */
    Map<Ref, String> of(Collection<Ref> records, Viewer viewer) {
        Map<Ref, String> names = new HashMap<>();
        List<ContactId> people = records.stream().filter(one -> one.type().equals(Contact.TYPE)).map(one -> new ContactId(one.id())).toList();
        List<AccountId> companies = records.stream().filter(one -> one.type().equals(Account.TYPE)).map(one -> new AccountId(one.id())).toList();
        List<OpportunityId> sales = records.stream().filter(one -> one.type().equals(Opportunity.TYPE)).map(one -> new OpportunityId(one.id())).toList();
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

    static String page(Ref record) {
        return RecordPages.of(record);
    }
}
