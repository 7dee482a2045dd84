package dev.baton.account;

import dev.baton.id.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a contact is to others goes along when it turns out to be another contact, and comes back when it was not. */
@Component
public class Ties {

    private final Relationships relationships;
    private final JdbcTemplate jdbc;

    Ties(Relationships relationships, JdbcTemplate jdbc) {
        this.relationships = relationships;
        this.jdbc = jdbc;
    }

    private record Key(ContactId contact, RelationKind kind, Ref to) {

        static Key of(Relationship one) {
            return new Key(one.contactId(), one.kind(), one.to());
        }
    }

    /** What was said of both already, or of one to the other, stays. @return what went along */
    public List<RelationshipId> go(ContactId before, ContactId now) {
        return moved(relationships.all(before), relationships.all(now), before, now);
    }

    /** @param some what went along then; of these, what was not ended or said anew meanwhile */
    public void comeBack(List<RelationshipId> some, ContactId now, ContactId before) {
        moved(relationships.all(now).stream().filter(one -> some.contains(one.id())).toList(), relationships.all(before), now, before);
    }

    private List<RelationshipId> moved(List<Relationship> all, List<Relationship> others, ContactId from, ContactId to) {
        List<Relationship> moving = moving(all, others, from, to);
        jdbc.batchUpdate("update crm_relationship set contact_id = ?, to_id = ?, version = version + 1 where id = ?",
                moving.stream().map(one -> new Object[] {one.contactId().value(), one.toId(), one.id().value()}).toList());
        return moving.stream().map(Relationship::id).toList();
    }

    /** As they read then: nobody is anything to themselves, and nothing is said twice. */
    static List<Relationship> moving(List<Relationship> all, List<Relationship> others, ContactId from, ContactId to) {
        Set<Key> said = new HashSet<>(others.stream().map(Key::of).toList());
        return all.stream().map(one -> one.with(from, to))
                .filter(one -> !Objects.equals(one.to(), Ref.to(Contact.TYPE, one.contactId()))).filter(one -> said.add(Key.of(one))).toList();
    }
}
