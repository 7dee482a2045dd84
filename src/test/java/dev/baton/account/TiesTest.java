package dev.baton.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a contact is to others, once it is another. */
class TiesTest {

    private static final ContactId BEFORE = new ContactId(5);
    private static final ContactId NOW = new ContactId(3);
    private static final ContactId BOB = new ContactId(4);

    @Test
    void goAlongAtEitherEnd() {
        List<Relationship> went = Ties.moving(List.of(tie(1, BEFORE, RelationKind.ASSISTANT, BOB), tie(2, BOB, RelationKind.REPORTS_TO, BEFORE)), List.of(), BEFORE, NOW);

        assertThat(went).extracting(Relationship::contactId, Relationship::to)
                .containsExactly(tuple(NOW, ref(BOB)), tuple(BOB, ref(NOW)));
    }

    @Test
    void stayWhereTheySayThatSomebodyIsSomethingToThemselves() {
        assertThat(Ties.moving(List.of(tie(1, BEFORE, RelationKind.ASSISTANT, NOW)), List.of(), BEFORE, NOW)).isEmpty();
    }

    @Test
    void areToldOnce() {
        assertThat(Ties.moving(List.of(tie(1, BEFORE, RelationKind.ASSISTANT, BOB)), List.of(tie(2, NOW, RelationKind.ASSISTANT, BOB)), BEFORE, NOW)).isEmpty();
        assertThat(Ties.moving(List.of(tie(1, BEFORE, RelationKind.ASSISTANT, BOB)), List.of(tie(2, NOW, RelationKind.REPORTS_TO, BOB)), BEFORE, NOW)).hasSize(1);
    }

    /** Partners are so to each other, the elder named first. */
    @Test
    void areToldOnceWhoeverWasNamedFirst() {
        Relationship partners = tie(1, BEFORE, RelationKind.PARTNER, BOB);
        assertThat(partners.contactId()).isEqualTo(BOB);

        assertThat(Ties.moving(List.of(partners), List.of(), BEFORE, NOW)).extracting(Relationship::contactId).containsExactly(NOW);
        assertThat(Ties.moving(List.of(partners), List.of(tie(2, NOW, RelationKind.PARTNER, BOB)), BEFORE, NOW)).isEmpty();
    }

    private static Relationship tie(long id, ContactId one, RelationKind kind, ContactId other) {
        return Relationship.between(new RelationshipId(id), one, kind, ref(other), null, new PersonId(1), Instant.EPOCH);
    }

    private static Ref ref(ContactId id) {
        return Ref.to(Contact.TYPE, id);
    }
}
