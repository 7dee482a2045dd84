package dev.baton.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.custom.CustomFields;
import dev.baton.data.DomainTest;
import dev.baton.id.Tsids;
import dev.baton.lead.Care;
import dev.baton.lead.Conversion;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Leads;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.lead.Prospect;
import dev.baton.team.PersonId;
import dev.baton.team.Visibility;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Opportunities and converted leads in the database. */
@DomainTest
class OpportunitiesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @Autowired Accounts accounts;
    @Autowired Contacts contacts;
    @Autowired Leads leads;
    @Autowired Opportunities opportunities;
    @Autowired OpportunityList list;

    private String name;
    private Account account;
    private Contact contact;

    @BeforeEach
    void aCustomer() {
        name = "lamps" + UUID.randomUUID().toString().substring(0, 8);
        account = kept(() -> accounts.save(Account.met(ids.next(AccountId::new), "SC " + name + " SRL", null, null, null, NOON)));
        contact = kept(() -> contacts.save(new Contact(ids.next(ContactId::new), null, "Ana", "Pop", "ana pop", name + "@x.example",
                name + "@x.example", null, null, "ro", account.id(), null, null, CustomFields.NONE, NOON, null)));
    }

    @Test
    void areReadAsTheyWereWritten() {
        Opportunity rich = saved(new Money(new BigDecimal("12.500"), "EUR"), LocalDate.parse("2027-03-31"), null);
        Opportunity poor = saved(null, null, null);

        assertThat(opportunities.findById(rich.id())).contains(rich);
        assertThat(opportunities.findById(poor.id())).contains(poor);
        assertThat(poor.worth()).as("nobody knows yet").isNull();
    }

    @Test
    void areListedNewestFirstAndFoundByAPartOfTheirName() {
        Opportunity older = saved(null, null, null);
        Opportunity newer = saved(new Money(BigDecimal.TEN, "RON"), null, null);
        OpportunityList.Query query = new OpportunityList.Query(null, name.toUpperCase(), null, 10);

        assertThat(list.read(query, Visibility.everything())).extracting(OpportunityList.Line::id).containsExactly(newer.id(), older.id());
        assertThat(list.read(query, Visibility.everything()).getFirst().customer()).isEqualTo(account.name());
        assertThat(list.read(query, Visibility.nothing())).isEmpty();
        assertThat(list.read(new OpportunityList.Query(null, "«»", null, 10), Visibility.everything())).as("no word").isEmpty();
    }

    @Test
    void areOneOfALead() {
        Lead lead = kept(() -> leads.save(lead().converted(contact.id(), new Conversion(account.id(), new PersonId(3), NOON))));
        Opportunity one = saved(null, null, lead.id());

        assertThat(leads.findById(lead.id())).contains(lead);
        assertThat(opportunities.of(lead.id())).contains(one);
        assertThat(opportunities.findByLeadIdIn(List.of(lead.id()))).containsExactly(one);
        assertThatThrownBy(() -> saved(null, null, lead.id())).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anAccountIsFoundByItsNameWhateverItsLegalForm() {
        assertThat(accounts.ofCompany(Account.companyKey(name + " Ltd"))).containsExactly(account);
        assertThat(accounts.ofCompany(Account.companyKey(name + "x"))).isEmpty();
    }

    private Opportunity saved(Money worth, LocalDate closeOn, LeadId lead) {
        return kept(() -> opportunities.save(new Opportunity(ids.next(OpportunityId::new), null, name, name, account.id(), contact.id(),
                Stage.PROSPECTING, 10, worth, closeOn, null, null, null, lead, "web", CustomFields.NONE, NOON)));
    }

    private Lead lead() {
        Prospect ana = new Prospect("Ana", "Pop", "ana pop", contact.email(), contact.emailKey(), null, null, null, null, null, null, null);
        return new Lead(ids.next(LeadId::new), null, LeadStatus.WORKING, ana, Market.UNKNOWN, Origin.UNKNOWN, "web", null, null, Care.NONE, contact.id(),
                CustomFields.NONE, NOON, null, null, null);
    }

    private <T> T kept(Supplier<T> work) {
        return units.perform(Actor.system("test"), null, work);
    }
}
