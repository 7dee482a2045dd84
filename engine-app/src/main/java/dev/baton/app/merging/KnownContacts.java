package dev.baton.app.merging;

import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Contacts that a lead may be, as far as a reader may see them. */
@Component
class KnownContacts {

    private final Contacts contacts;

    KnownContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /** @throws NotVisible also when there is none */
    Contact visible(ContactId id, Viewer viewer) {
        return seen(id, viewer).orElseThrow(NotVisible::new);
    }

    Optional<Contact> seen(ContactId id, Viewer viewer) {
        return contacts.findById(id).filter(one -> sees(viewer, one));
    }

    Map<ContactId, Contact> seen(Collection<ContactId> ids, Viewer viewer) {
        return ids.isEmpty() ? Map.of() : contacts.findAllById(ids).stream().filter(one -> sees(viewer, one))
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    private static boolean sees(Viewer viewer, Contact contact) {
        return viewer.of(Contact.TYPE).sees(contact.ownerId(), contact.teamId());
    }
}
