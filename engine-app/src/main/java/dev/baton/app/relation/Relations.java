package dev.baton.app.relation;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.account.Contacts;
import dev.baton.account.RelationKind;
import dev.baton.account.Relationship;
import dev.baton.account.RelationshipId;
import dev.baton.account.Relationships;
import dev.baton.app.access.VisibleRecords;
import dev.baton.app.activity.RecordNames;
import dev.baton.app.live.LiveSignals;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.refusal.Invalid;
import dev.baton.refusal.NotVisible;
import dev.baton.sales.Opportunity;
import dev.baton.team.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What contacts are to each other, to accounts and to opportunities: told, and not true any more. */
@Component
class Relations {

    /** For the addresses of pages and API. */
    static final String ROOMS = "{room:contacts|accounts|opportunities}";

    private static final Map<String, String> TYPES = Map.of("contacts", Contact.TYPE, "accounts", Account.TYPE,
            "opportunities", Opportunity.TYPE);

    private final Relationships relationships;
    private final Contacts contacts;
    private final Accounts accounts;
    private final VisibleRecords records;
    private final RecordNames names;
    private final LiveSignals live;
    private final Tsids ids;
    private final Clock clock;

    Relations(Relationships relationships, Contacts contacts, Accounts accounts, VisibleRecords records, RecordNames names, LiveSignals live,
              Tsids ids, Clock clock) {
        this.relationships = relationships;
        this.contacts = contacts;
        this.accounts = accounts;
        this.records = records;
        this.names = names;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** One relationship, seen from one of both ends. @param out whether the record that looks is the contact who is something */
    record Tie(Relationship what, boolean out, Ref other, String name) {
    }

    /** @throws NotVisible when there is none, or none that this viewer may see */
    Ref visible(String room, long id, Viewer viewer) {
        Ref record = going(new Ref(TYPES.get(room), id));
        records.require(viewer, record);
        return record;
    }

    /** Of a contact or an account that became part of another, the other. */
    Ref going(Ref record) {
        return switch (record.type()) {
            case Contact.TYPE -> contacts.going(new ContactId(record.id())).map(Contact::ref).orElse(record);
            case Account.TYPE -> accounts.going(new AccountId(record.id())).map(Account::ref).orElse(record);
            default -> record;
        };
    }

    /** Whose other end the viewer may see. */
    List<Tie> of(Ref record, Viewer viewer) {
        List<Relationship> all = relationships.of(record);
        Set<Ref> seen = records.among(viewer, all.stream().map(one -> one.other(record)).toList());
        Map<Ref, String> called = names.of(seen, viewer);
        return all.stream().filter(one -> called.containsKey(one.other(record))).map(one -> new Tie(one,
                !one.to().equals(record), one.other(record), called.get(one.other(record)))).toList();
    }

    /** Said before, it stays as it was said then, but for a note that says more. */
    Relationship tell(ContactId contact, RelationKind kind, Ref to, String note, Viewer viewer) {
        if (!TYPES.containsValue(to.type()) || kind.personal() && !to.type().equals(Contact.TYPE)) {
            throw Invalid.field("to", "relation.misfit");
        }
        Ref from = Ref.to(Contact.TYPE, contact);
        if (from.equals(to)) {
            throw Invalid.field("to", "relation.self");
        }
        records.require(viewer, from);
        records.require(viewer, to);
        Relationship told = Relationship.between(ids.next(RelationshipId::new), contact, kind, to, note == null || note.isBlank() ? null
                : note.strip(), viewer.id(), clock.instant());
        Optional<Relationship> before = relationships.same(told);
        Relationship now = before.map(one -> one.noted(told.note())).orElse(told);
        if (before.filter(now::equals).isPresent()) {
            return now;
        }
        Relationship saved = relationships.save(now);
        changed(saved);
        return saved;
    }

    /** It is not true any more. @throws NotVisible when it is none of this record, or its other end is not the viewer's to see */
    void end(Ref record, RelationshipId id, Viewer viewer) {
        Relationship one = of(record, viewer).stream().map(Tie::what).filter(tie -> tie.id().equals(id)).findFirst()
                .orElseThrow(NotVisible::new);
        relationships.delete(one);
        changed(one);
    }

    private void changed(Relationship one) {
        live.changed(Ref.to(Contact.TYPE, one.contactId()));
        live.changed(one.to());
    }
}
