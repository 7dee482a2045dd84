package dev.baton.app.conversion;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.Contacts;
import dev.baton.app.access.MayCreate;
import dev.baton.app.access.WritableFields;
import dev.baton.app.activity.Logbook;
import dev.baton.app.lead.LeadConversion;
import dev.baton.app.merging.SamePerson;
import dev.baton.app.opportunity.OpportunityDesk;
import dev.baton.app.opportunity.Sale;
import dev.baton.app.team.Directory;
import dev.baton.app.web.Wording;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.lead.Conversion;
import dev.baton.lead.Lead;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyDomain;
import dev.baton.refusal.Clash;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A lead becomes a customer: account, contact and opportunity, each new or one of ours, and its own work ends. */
@Component
class Conversions {

    private final Accounts accounts;
    private final Contacts contacts;
    private final Opportunities opportunities;
    private final LeadConversion leads;
    private final OpportunityDesk desk;
    private final SamePerson samePerson;
    private final Logbook logbook;
    private final Directory directory;
    private final Wording wording;
    private final Tsids ids;
    private final Clock clock;

    Conversions(Accounts accounts, Contacts contacts, Opportunities opportunities, LeadConversion leads, OpportunityDesk desk,
                SamePerson samePerson, Logbook logbook, Directory directory, Wording wording, Tsids ids, Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.opportunities = opportunities;
        this.leads = leads;
        this.desk = desk;
        this.samePerson = samePerson;
        this.logbook = logbook;
        this.directory = directory;
        this.wording = wording;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whoever asks again for what they did has what they did, and no more.
     *
     * @throws Clash when it cannot be converted, or somebody else did
     * @throws Invalid when one of those that are named is none of ours
     */
    Lead convert(Lead lead, NewConversion wish, Viewer by) {
        refuseOthers(lead, by);
        return lead.conversion() == null ? become(lead, wish, by) : lead;
    }

    ConversionView view(Lead converted) {
        Conversion done = converted.conversion();
        return new ConversionView(done.accountId() == null ? null : done.accountId().toString(), converted.contactId().toString(),
                opportunities.of(converted.id()).map(one -> one.id().toString()).orElse(null), directory.login(done.by()), done.at());
    }

    private void refuseOthers(Lead lead, Viewer by) {
        Conversion done = lead.conversion();
        if (done != null && !done.by().equals(by.id())) {
            throw new Clash("leads.conversion.byAnother", lead.prospect().name(), directory.name(done.by()),
                    wording.now().dateTime(done.at()));
        }
    }

    private Lead become(Lead lead, NewConversion wish, Viewer by) {
        Contact contact = contact(lead, wish.contact(), by);
        AccountId account = wish.account() == null ? null : account(lead, wish.account(), by);
        Lead converted = leads.convert(lead, contact.id(), account, by);
        samePerson.is(lead, contact, account);
        Contact known = known(contact, lead.prospect()).of(account);
        if (!known.equals(contact)) {
            contacts.save(known);
        }
        Ref next = wish.opportunity() == null ? contact.ref() : open(wish.opportunity(), converted, account, by).ref();
        logbook.goOn(lead.ref(), next);
        return converted;
    }

    private Opportunity open(Sale sale, Lead lead, AccountId account, Viewer by) {
        MayCreate.require(by, Opportunity.TYPE);
        WritableFields.require(by, Opportunity.TYPE, sale);
        return desk.open(sale, lead, account, lead.contactId());
    }

    private Contact contact(Lead lead, NewConversion.Person named, Viewer by) {
        if (named == null || named.id() == null) {
            return contacts.the(lead.contactId());
        }
        return contacts.findById(named.id()).filter(one -> one.mergedInto() == null)
                .filter(one -> by.of(Contact.TYPE).sees(one.ownerId(), one.teamId()))
                .orElseThrow(() -> Invalid.field("contact.id", "sales.form.unknownContact"));
    }

    /** What the lead said of themselves, where we know nothing. */
    private static Contact known(Contact contact, Prospect who) {
        return contact.or(who.firstName(), who.lastName(), who.nameKey(), who.phone(), who.phoneKey(), who.language());
    }

    private AccountId account(Lead lead, NewConversion.Company named, Viewer by) {
        boolean nameless = named.name() == null || named.name().isBlank();
        if (nameless == (named.id() == null)) {
            throw Invalid.field("account", "leads.conversion.idOrName");
        }
        return named.id() == null ? met(lead, named.name().strip(), by.id()) : accounts.findById(named.id())
                .filter(one -> one.mergedInto() == null).filter(one -> by.of(Account.TYPE).sees(one.ownerId(), one.teamId()))
                .map(Account::id).orElseThrow(() -> Invalid.field("account", "sales.form.unknownAccount"));
    }

    private AccountId met(Lead lead, String name, PersonId by) {
        String domain = CompanyDomain.of(lead.prospect().email()).filter(one -> accounts.ofDomain(one).isEmpty()).orElse(null);
        PersonId owner = lead.care().ownerId() == null ? by : lead.care().ownerId();
        return accounts.save(Account.met(ids.next(AccountId::new), name, domain, owner, lead.care().teamId(), clock.instant())).id();
    }
}
