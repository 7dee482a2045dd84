package dev.baton.app.merging;

import dev.baton.account.AccountId;
import dev.baton.account.Consent;
import dev.baton.account.ConsentId;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.account.Relationships;
import dev.baton.activity.Activities;
import dev.baton.id.Ref;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Recognition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lead turns out to be somebody whom we know: what happened with it, and what it agreed to, is theirs. */
@Component
public class SamePerson {

    private final Leads leads;
    private final Contacts contacts;
    private final Consents consents;
    private final Relationships relationships;
    private final Activities activities;

    SamePerson(Leads leads, Contacts contacts, Consents consents, Relationships relationships, Activities activities) {
        this.leads = leads;
        this.contacts = contacts;
        this.consents = consents;
        this.relationships = relationships;
        this.activities = activities;
    }

    /**
     * What became of the contact that the lead had.
     *
     * @param agreed what the other agreed to by that
     * @param ended  whether it goes on as the other
     */
    public record Became(List<ConsentId> agreed, boolean ended) {
    }

    /**
     * The contact that the lead made when it came goes on as this one, unless there is more to it than this lead.
     *
     * @param before as it was until now
     * @param account null for a private person
     */
    public Became is(Lead before, Contact contact, AccountId account) {
        return became(before, contact, account, true);
    }

    /**
     * As {@link #is}, until somebody takes it back: who is something to somebody goes on as a contact of their own, since what they
     * are is said of one contact only and would not come back.
     */
    Became seemsToBe(Lead before, Contact contact, AccountId account) {
        return became(before, contact, account, false);
    }

    private Became became(Lead before, Contact contact, AccountId account, boolean forGood) {
        activities.belong(Stream.concat(Stream.of(before), leads.joinedTo(before.id()).stream()).map(Lead::ref).toList(),
                contact.id(), account);
        if (before.contactId().equals(contact.id())) {
            return new Became(List.of(), false);
        }
        return new Became(agreed(before.contactId(), contact.id()), ends(before.contactId(), contact.id(), forGood));
    }

    private boolean ends(ContactId before, ContactId contact, boolean forGood) {
        boolean nothingElse = !activities.know(before) && (forGood || relationships.of(Ref.to(Contact.TYPE, before)).isEmpty());
        if (nothingElse) {
            relationships.belong(before, contact);
            contacts.save(contacts.the(before).mergedInto(contact));
        }
        return nothingElse;
    }

    /**
     * Their last words on each purpose and channel, as they were said and when, unless the other spoke since: the newest counts,
     * whoever they said it as, and a refusal that is copied ends what runs.
     */
    private List<ConsentId> agreed(ContactId before, ContactId contact) {
        Map<List<String>, Consent> own = consents.lastWords(contact);
        return consents.lastWords(before).entrySet().stream().filter(one -> !own.containsKey(one.getKey())
                || one.getValue().at().isAfter(own.get(one.getKey()).at())).map(one -> copied(one.getValue(), contact)).toList();
    }

    private ConsentId copied(Consent one, ContactId contact) {
        return consents.keep(contact, one.purpose(), one.channel(), one.given(), one.text(), one.source(), one.at()).id();
    }

    /** Whose the lead is again; of a contact that ended in yet another meanwhile, the other. */
    Contact own(Recognition once) {
        Contact before = contacts.the(once.beforeId());
        return once.ended() && once.contactId().equals(before.mergedInto()) ? before : contacts.going(before.id()).orElseThrow();
    }

    /** They are two people after all: the contact that the lead had is its own again, with all that happened about the lead. */
    void isNot(Lead lead, Recognition once, List<ConsentId> agreed) {
        Contact before = own(once);
        activities.belongAgain(lead.ref(), before.id(), before.accountId());
        leads.joinedTo(lead.id()).forEach(one -> activities.belongAgain(one.ref(), one.contactId(), null));
        consents.forget(once.contactId(), agreed);
        if (once.ended() && once.contactId().equals(before.mergedInto())) {
            contacts.save(before.mergedInto(null));
        }
    }
}
