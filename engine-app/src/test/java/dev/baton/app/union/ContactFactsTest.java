package dev.baton.app.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.AccountId;
import dev.baton.account.Contact;
import dev.baton.account.ContactId;
import dev.baton.custom.CustomFields;
import dev.baton.merge.Taken;
import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contact as parts that people choose, and back. */
class ContactFactsTest {

    private static final Contact ANA = new Contact(new ContactId(1), 3, "Ana", "Pop", "ana pop", "ana@home.example", "ana@home.example", null, null,
            "ro", new AccountId(5), new PersonId(6), new TeamId(7), new CustomFields(Map.of("size", 7)), Instant.EPOCH, null);
    private static final Contact IVAN = new Contact(new ContactId(2), 0, "Иван", null, "ivan", "ivan@work.example", "ivan@work.example", "0721", "+40721",
            null, null, null, null, new CustomFields(Map.of("colour", "red")), Instant.EPOCH, null);

    @Test
    void isTheSameWhereNothingChanges() {
        assertThat(ContactFacts.with(ANA, Map.of())).isEqualTo(ANA);
        assertThat(ContactFacts.with(IVAN, Map.of())).isEqualTo(IVAN);
    }

    @Test
    void isFoundByTheNameThatItTook() {
        Contact named = ContactFacts.with(ANA, Taken.of(ContactFacts.of(ANA), ContactFacts.of(IVAN), List.of("name")).given());

        assertThat(named.firstName()).isEqualTo("Иван");
        assertThat(named.lastName()).isNull();
        assertThat(named.nameKey()).isEqualTo("ivan");
        assertThat(named.email()).isEqualTo(ANA.email());
    }

    @Test
    void takesTheKeyWithTheTelephoneAndFieldsThatWereAdded() {
        Taken taken = Taken.of(ContactFacts.of(ANA), ContactFacts.of(IVAN), null);
        Contact both = ContactFacts.with(ANA, taken.given());

        assertThat(both.phoneKey()).isEqualTo("+40721");
        assertThat(both.custom().values()).isEqualTo(Map.of("size", 7, "colour", "red"));
        assertThat(ContactFacts.with(both, taken.givenUp(ContactFacts.of(both)))).isEqualTo(ANA);
    }
}
