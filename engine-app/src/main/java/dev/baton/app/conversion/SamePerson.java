package dev.baton.app.conversion;

import dev.baton.account.AccountId;
import dev.baton.account.Consent;
import dev.baton.account.Consents;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lead turns out to be somebody whom we know: what happened with it, and what it agreed to, is theirs. */
@Component
class SamePerson {

    private final Leads leads;
    private final Contacts contacts;
    private final Consents consents;
    private final Activities activities;

    SamePerson(Leads leads, Contacts contacts, Consents consents, Activities activities) {
        this.leads = leads;
        this.contacts = contacts;
        this.consents = consents;
        this.activities = activities;
    }

    /**
     * The contact that the lead made when it came goes on as this one, unless there is more to it than this lead.
     *
     * @param before as it was until now
     * @param account null for a private person
     */
    void is(Lead before, Contact contact, AccountId account) {
        activities.belong(Stream.concat(Stream.of(before), leads.joinedTo(before.id()).stream()).map(Lead::ref).toList(),
                contact.id(), account);
        if (!before.contactId().equals(contact.id())) {
            agreed(before.contactId(), contact.id());
            if (!activities.know(before.contactId())) {
                contacts.save(contacts.the(before.contactId()).mergedInto(contact.id()));
            }
        }
    }

    /** Their last words on each purpose and channel, as they were said and when. The newest counts, whoever they said it as. */
    private void agreed(ContactId before, ContactId contact) {
        lastWords(before).forEach(one -> consents.keep(contact, one.purpose(), one.channel(), one.given(), one.text(), one.source(), one.at()));
    }

    private Collection<Consent> lastWords(ContactId contact) {
        List<Consent> oldestFirst = consents.of(contact);
        return oldestFirst.stream().collect(Collectors.toMap(one -> List.of(one.purpose(), one.channel()), Function.identity(), newest()))
                .values();
    }

    private static BinaryOperator<Consent> newest() {
        return (older, newer) -> newer;
    }
}
