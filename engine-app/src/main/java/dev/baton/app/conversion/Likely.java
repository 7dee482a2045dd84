package dev.baton.app.conversion;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.access.OfRecord;
import dev.baton.lead.Lead;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyDomain;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of ours a lead may be: companies by the domain of its mail and by name, people by mail and telephone. */
@Component
class Likely {

    private final Accounts accounts;
    private final Contacts contacts;

    Likely(Accounts accounts, Contacts contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    @OfRecord(Account.TYPE)
    record Company(String id, String name, String domain) {
    }

    @OfRecord(Contact.TYPE)
    record Person(String id, String name, String email, String phone) {
    }

    record Candidates(List<Company> accounts, List<Person> contacts) {
    }

    /** The likeliest first. The contact that has the lead is the person of the lead, and not among the others. */
    Candidates of(Lead lead, Viewer viewer) {
        return new Candidates(companies(lead, viewer), people(lead, viewer));
    }

    private List<Company> companies(Lead lead, Viewer viewer) {
        Prospect who = lead.prospect();
        Stream<Account> own = contacts.findById(lead.contactId()).map(Contact::accountId).flatMap(accounts::findById).stream();
        Stream<Account> domain = CompanyDomain.of(who.email()).flatMap(accounts::ofDomain).stream();
        Stream<Account> named = who.companyKey() == null || who.companyKey().isEmpty() ? Stream.empty()
                : accounts.ofCompany(who.companyKey()).stream();
        return Stream.of(own, domain, named).flatMap(some -> some).distinct().filter(one -> one.mergedInto() == null)
                .filter(one -> viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .map(one -> new Company(one.id().toString(), one.name(), one.domain())).toList();
    }

    private List<Person> people(Lead lead, Viewer viewer) {
        String phone = lead.prospect().phoneKey();
        Stream<Contact> known = Stream.concat(contacts.findByEmailKey(lead.prospect().emailKey()).stream(),
                phone == null ? Stream.empty() : contacts.withPhoneKey(phone).stream());
        return known.distinct().filter(one -> !one.id().equals(lead.contactId()) && one.mergedInto() == null)
                .filter(one -> viewer.of(Contact.TYPE).sees(one.ownerId(), one.teamId()))
                .map(one -> new Person(one.id().toString(), one.name(), one.email(), one.phone())).toList();
    }
}
