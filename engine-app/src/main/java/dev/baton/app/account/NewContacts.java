package dev.baton.app.account;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.activity.Activities;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts that came by mistake, and of whom nobody knows anything else. */
@Component
public class NewContacts {

    private static final String UNKNOWN_OTHERWISE = Stream.of("crm_lead", "crm_case", "crm_quote", "consent", "campaign_event", "purchase",
            "enrolment", "crm_relationship").map(table -> " and not exists (select 1 from " + table + " o where o.contact_id = c.id)")
            .reduce("select count(*) from crm_contact c where c.id = ? and c.version = 0 and not exists (select 1 from logged_activity l"
                    + " where l.subject_type = 'contact' and l.subject_id = c.id) and not exists (select 1 from crm_relationship r"
                    + " where r.to_type = 'contact' and r.to_id = c.id) and not exists (select 1 from crm_contact m where m.merged_into = c.id)", String::concat);

    private final Contacts contacts;
    private final Activities activities;
    private final JdbcClient jdbc;

    NewContacts(Contacts contacts, Activities activities, JdbcClient jdbc) {
        this.contacts = contacts;
        this.activities = activities;
        this.jdbc = jdbc;
    }

    /** Gone, unless somebody changed it or something else is about it. */
    public void forget(ContactId id) {
        contacts.hold(id);
        if (jdbc.sql(UNKNOWN_OTHERWISE).param(id.value()).query(Integer.class).single() == 1) {
            Contact contact = contacts.the(id);
            activities.forget(contact.ref());
            contacts.delete(contact);
        }
    }
}
