package dev.baton.app.union;

import dev.baton.account.AccountId;
import dev.baton.account.Contact;
import dev.baton.merge.Facts;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.util.Map;

/** What is known of a contact, part by part, and a contact of which something else is known. */
final class ContactFacts {

    private ContactFacts() {
    }

    static Facts of(Contact one) {
        return new Known().put("name", "firstName", one.firstName(), "lastName", one.lastName()).put("name", "nameKey", one.nameKey())
                .put("email", "email", one.email(), "emailKey", one.emailKey()).put("phone", "phone", one.phone(), "phoneKey", one.phoneKey())
                .put("language", "language", one.language()).put("account", "account", Known.id(one.accountId()))
                .put("owner", "owner", Known.id(one.ownerId()), "team", Known.id(one.teamId())).put(one.custom()).facts();
    }

    /** @param parts those that change */
    static Contact with(Contact one, Map<String, Map<String, Object>> parts) {
        Known known = Known.of(of(one), parts);
        return new Contact(one.id(), one.version(), known.text("name", "firstName"), known.text("name", "lastName"), known.text("name", "nameKey"),
                known.text("email", "email"), known.text("email", "emailKey"), known.text("phone", "phone"), known.text("phone", "phoneKey"),
                known.text("language", "language"), known.id("account", "account", AccountId::new), known.id("owner", "owner", PersonId::new),
                known.id("owner", "team", TeamId::new), known.custom(), one.createdAt(), one.mergedInto());
    }
}
