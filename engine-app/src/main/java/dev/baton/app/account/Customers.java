package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.custom.CustomFields;
import dev.baton.event.DomainEvents;
import dev.baton.id.Tsids;
import dev.baton.normal.CompanyDomain;
import dev.baton.normal.EmailKey;
import dev.baton.normal.Language;
import dev.baton.normal.NameKey;
import dev.baton.normal.PhoneKey;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the contact behind a mail address, and makes one for an address that nobody knows yet. */
@Component
public class Customers {

    private final Contacts contacts;
    private final Accounts accounts;
    private final DomainEvents events;
    private final Tsids ids;
    private final Clock clock;

    Customers(Contacts contacts, Accounts accounts, DomainEvents events, Tsids ids, Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody told us about themselves; everything may be null. @param language left out where it is none */
    public record Introduction(String email, String firstName, String lastName, String phone, String country,
                               String language) {

        public Introduction {
            language = Language.of(language).orElse(null);
        }

        /** @param name as a mail shows it: the last word is taken for the family name */
        public static Introduction of(String email, String name, String language) {
            String whole = name == null ? "" : name.strip();
            int space = whole.lastIndexOf(' ');
            return new Introduction(email, space < 0 ? whole : whole.substring(0, space).strip(),
                    space < 0 ? null : whole.substring(space + 1), null, null, language);
        }
    }

    public Optional<Contact> known(String email) {
        return EmailKey.of(email).flatMap(contacts::findByEmailKey).map(this::survivor);
    }

    /** Of one that became part of another, the other. @throws NotVisible when there is none, or none that this viewer may see */
    public Contact visible(ContactId id, Viewer viewer) {
        return contacts.going(id).filter(one -> viewer.of(Contact.TYPE).sees(one.ownerId(), one.teamId())).orElseThrow(NotVisible::new);
    }

    /** The contact of this address; a new one belongs to the account whose domain it is. */
    public Contact met(Introduction who) {
        return known(who.email()).orElseGet(() -> metFirst(who));
    }

    public Optional<Account> accountOf(Contact contact) {
        return Optional.ofNullable(contact.accountId()).flatMap(accounts::findById);
    }

    /** As {@link #met}, for an address that this unit of work found unknown; when it just became known the unit repeats. */
    public Contact metFirst(Introduction who) {
        var account = CompanyDomain.of(who.email()).flatMap(accounts::ofDomain)
                .map(Account::id).orElse(null);
        Contact contact = contacts.save(new Contact(ids.next(ContactId::new), null, blankToNull(who.firstName(), 100),
                blankToNull(who.lastName(), 100), nameKey(who), who.email(),
                EmailKey.of(who.email()).orElse(null), who.phone(), PhoneKey.of(who.phone(), who.country()).orElse(null),
                who.language(), account, null, null, CustomFields.NONE, clock.instant(), null));
        events.raise("contact.created", contact.ref(), Map.of());
        return contact;
    }

    /**
     * Somebody who wrote and named no address: a contact of their own, until a person finds out more.
     *
     * @param called what stands where the address should; may be blank
     */
    public Contact unknown(String called, String language) {
        String name = called.replaceAll("[<>\"]", " ").strip();
        return metFirst(Introduction.of(null, name.isEmpty() ? "(unknown sender)" : name, language));
    }

    private Contact survivor(Contact contact) {
        return contact.mergedInto() == null ? contact : contacts.going(contact.mergedInto()).orElse(contact);
    }

    private static String nameKey(Introduction who) {
        String key = NameKey.of(who.firstName(), who.lastName());
        return key.length() <= 220 ? key : key.substring(0, 220);
    }

    private static String blankToNull(String text, int most) {
        return text == null || text.isBlank() ? null : text.length() <= most ? text : text.substring(0, most);
    }
}
