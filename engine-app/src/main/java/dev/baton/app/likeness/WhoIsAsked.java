package dev.baton.app.likeness;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who knows best whether a lead is somebody whom we know: whoever has them, else a team. */
@Component
class WhoIsAsked {

    private final Leads leads;
    private final Contacts contacts;
    private final Accounts accounts;

    WhoIsAsked(Leads leads, Contacts contacts, Accounts accounts) {
        this.leads = leads;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    /** @param person null where the team is asked */
    record Asked(TeamId team, PersonId person) {
    }

    /** Of a lead its owner or team; of a contact its owner, its team, its company's, or else the team of the lead that came. Empty where there is none. */
    Optional<Asked> about(Lead arrived, Ref known) {
        Asked asked = known.type().equals(Contact.TYPE) ? of(contacts.the(new ContactId(known.id())), arrived) : of(leads.about(known));
        return Optional.of(asked).filter(one -> one.team() != null);
    }

    private static Asked of(Lead lead) {
        return new Asked(lead.care().teamId(), lead.care().ownerId());
    }

    private Asked of(Contact contact, Lead arrived) {
        TeamId company = contact.accountId() == null ? null : accounts.findById(contact.accountId()).map(Account::teamId).orElse(null);
        TeamId team = Stream.of(contact.teamId(), company, leads.about(arrived.ref()).care().teamId()).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return new Asked(team, contact.ownerId());
    }
}
