package dev.baton.app.opportunity;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contacts;
import dev.baton.app.inbox.WorkSubject;
import dev.baton.id.Ref;
import dev.baton.sales.Opportunities;
import dev.baton.sales.Opportunity;
import dev.baton.team.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the inbox speaks about an opportunity: by its name and its customer. */
@Component
class OpportunitySubject implements WorkSubject {

    private static final int PRIORITY = 50;

    private final Opportunities opportunities;
    private final Accounts accounts;
    private final Contacts contacts;

    OpportunitySubject(Opportunities opportunities, Accounts accounts, Contacts contacts) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    @Override
    public String type() {
        return Opportunity.TYPE;
    }

    @Override
    public Headline headline(Ref subject) {
        Opportunity one = opportunities.about(subject);
        String customer = Optional.ofNullable(one.accountId()).flatMap(accounts::findById).map(Account::name)
                .orElseGet(() -> contacts.the(one.contactId()).name());
        return new Headline(one.name(), customer, null, PRIORITY, List.of());
    }

    /** What is said about opportunities is no work that changes hands. */
    @Override
    public void handedTo(Ref subject, PersonId owner) {
    }
}
