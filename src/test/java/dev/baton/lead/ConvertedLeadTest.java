package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.account.AccountId;
import dev.baton.account.ContactId;
import dev.baton.custom.CustomFields;
import dev.baton.refusal.Clash;
import dev.baton.team.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A lead becomes a customer once, and only when it is not known to be none. */
class ConvertedLeadTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Conversion TO = new Conversion(new AccountId(7), new PersonId(8), NOON);
    private static final ContactId SOMEBODY = new ContactId(9);

    @Test
    void isQualifiedTouchedAndItsContactsFromThenOn() {
        Lead converted = aLead().converted(SOMEBODY, TO);

        assertThat(converted.status()).isEqualTo(LeadStatus.QUALIFIED);
        assertThat(converted.contactId()).isEqualTo(SOMEBODY);
        assertThat(converted.conversion()).isEqualTo(TO);
        assertThat(converted.care().touchedAt()).isEqualTo(NOON);
    }

    @Test
    void isOfWhoeverConvertedItWhereNobodyHadIt() {
        Lead owned = aLead().heldBy(new PersonId(5));

        assertThat(aLead().converted(SOMEBODY, TO).care().ownerId()).isEqualTo(TO.by());
        assertThat(owned.converted(SOMEBODY, TO).care().ownerId()).isEqualTo(new PersonId(5));
    }

    @Test
    void restsNoMore() {
        Lead resting = aLead().became(LeadStatus.NURTURE, null, NOON).rested(NOON.plus(Duration.ofDays(30)));

        assertThat(resting.rests()).isTrue();
        assertThat(resting.converted(SOMEBODY, TO).care().restsUntil()).isNull();
    }

    @Test
    void isRefusedWhenItIsNotForUs() {
        Lead refused = aLead().became(LeadStatus.DISQUALIFIED, new Outcome("competitor", "sells lamps, too"), NOON);

        assertThatThrownBy(() -> refused.converted(SOMEBODY, TO)).isInstanceOf(Clash.class).hasMessage("leads.conversion.notForUs");
    }

    @Test
    void isRefusedASecondTime() {
        Lead converted = aLead().converted(SOMEBODY, TO);

        assertThatThrownBy(() -> converted.converted(SOMEBODY, TO)).isInstanceOf(LeadAlreadyOver.class);
    }

    private static Lead aLead() {
        Prospect ana = new Prospect("Ana", "Pop", Prospect.key("Ana", "Pop"), "ana@lumina.example", "ana@lumina.example", null, null, null,
                null, null, null, null);
        return new Lead(new LeadId(1), 0, LeadStatus.WORKING, ana, Market.UNKNOWN, Origin.UNKNOWN, "web", null, null, Care.NONE, new ContactId(2),
                CustomFields.NONE, NOON, null, null, null);
    }
}
