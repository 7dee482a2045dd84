package dev.baton.app.merging;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.access.FieldsOnPages;
import dev.baton.app.access.WritableFields;
import dev.baton.app.lead.LeadRating;
import dev.baton.app.lead.LeadSection;
import dev.baton.app.live.LiveSignals;
import dev.baton.app.team.Directory;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyDomain;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Companies of ours that a lead may work for: by the domain of its address, or by the name that it gave. A domain is the company's
 * own, so who writes from it belongs there; a name is what anybody may say, so a person says whether it is so.
 */
@Component
class Employers implements LeadSection {

    private final Accounts accounts;
    private final Contacts contacts;
    private final Leads leads;
    private final NamedEmployers named;
    private final LeadRating rating;
    private final Directory directory;
    private final LiveSignals live;

    Employers(Accounts accounts, Contacts contacts, Leads leads, NamedEmployers named, LeadRating rating, Directory directory,
              LiveSignals live) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
        this.named = named;
        this.rating = rating;
        this.directory = directory;
        this.live = live;
    }

    /**
     * A company as the page of a lead names it.
     *
     * @param owner   name of whoever has it; null for nobody
     * @param reason  key of the sentence that says why it is named
     * @param offered whether a person may say that the lead works there: the only one of that name, while we know of none
     * @param taken whether a person said so, who may have erred, and no conversion since
     */
    record Employer(String id, String name, String owner, String reason, boolean offered, boolean taken) {
    }

    /** What a caller says of where somebody works. */
    record Employment(AccountId accountId) {
    }

    @Override
    public void fill(Lead lead, Viewer viewer, Model model) {
        model.addAttribute("employers", lead.conversion() == null ? of(lead, viewer) : List.of());
    }

    private List<Employer> of(Lead lead, Viewer viewer) {
        Prospect who = lead.prospect();
        String domain = CompanyDomain.of(who.email()).orElse(null);
        String company = Objects.requireNonNullElse(who.companyKey(), "");
        List<Account> found = domain == null && company.isEmpty() ? List.of() : accounts.like(domain, company);
        if (found.isEmpty()) {
            return List.of();
        }
        AccountId works = contacts.findById(lead.contactId()).map(Contact::accountId).orElse(null);
        boolean free = found.size() == 1 && works == null;
        AccountId taken = works == null ? null : taken(lead, works).orElse(null);
        return found.stream().filter(one -> viewer.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .map(one -> FieldsOnPages.shown(viewer, Account.TYPE, one))
                .map(one -> employer(one, domain != null && domain.equals(one.domain()), free, one.id().equals(taken))).toList();
    }

    /** The company that somebody named, where it is the one they work for still. */
    private Optional<AccountId> taken(Lead lead, AccountId works) {
        return named.of(lead.id()).filter(works::equals).filter(one -> !leads.wasConverted(lead.contactId(), one));
    }

    private Employer employer(Account one, boolean itsDomain, boolean free, boolean taken) {
        return new Employer(one.id().toString(), one.name(), directory.name(one.ownerId()), itsDomain ? "merging.employer.domain" : "merging.employer.name",
                free, taken);
    }

    /**
     * The contact of the lead works for this company. Who says again what is so is told the same.
     *
     * @return the company as this viewer may read of it
     * @throws Invalid when the company is none of ours
     * @throws Clash when the contact works elsewhere
     */
    Account worksFor(Lead lead, AccountId employer, Viewer by) {
        WritableFields.require(by, Contact.TYPE, new Employment(employer));
        Account account = accounts.findById(employer).filter(one -> one.mergedInto() == null)
                .filter(one -> by.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .orElseThrow(() -> Invalid.field("account", "sales.form.unknownAccount"));
        Contact contact = contacts.the(lead.contactId());
        Contact employed = contact.of(account.id());
        if (!account.id().equals(employed.accountId())) {
            throw new Clash("merging.employer.another", contact.name());
        }
        if (!employed.equals(contact)) {
            named.named(lead.id(), account.id());
            keep(lead, employed, account.id());
        }
        return FieldsOnPages.shown(by, Account.TYPE, account);
    }

    /**
     * It was not so. Who takes it back again is told the same.
     *
     * @param employer the company that was named; null for whichever it is
     * @throws Clash when the contact works for another, or nobody said so of this lead, or they became a customer there:
     *         then the conversion says for whom
     */
    void worksForNone(Lead lead, @Nullable AccountId employer, Viewer by) {
        Contact contact = contacts.the(lead.contactId());
        AccountId works = contact.accountId();
        if (works == null) {
            return;
        }
        WritableFields.require(by, Contact.TYPE, new Employment(works));
        if (employer != null && !employer.equals(works)) {
            throw new Clash("merging.employer.another", contact.name());
        }
        if (lead.conversion() != null || leads.wasConverted(contact.id(), works)) {
            throw new Clash("merging.employer.converted", contact.name());
        }
        if (!named.of(lead.id()).equals(Optional.of(works))) {
            throw new Clash("merging.employer.unsaid", contact.name());
        }
        named.forget(lead.id());
        keep(lead, contact.ofNone(), works);
    }

    private void keep(Lead lead, Contact contact, AccountId named) {
        contacts.save(contact);
        if (lead.underWay()) {
            rating.rate(lead); // whether we know their company counts
        }
        live.changed(lead.ref());
        live.changed(Ref.to(Account.TYPE, named)); // its page names its people
    }
}
