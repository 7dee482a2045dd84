package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.account.ContactId;
import dev.baton.custom.CustomFields;
import dev.baton.refusal.Clash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A lead ends in another of the same person, while both are under way. */
class MergedLeadTest {

    @Test
    void isTheOthersFromThenOn() {
        assertThat(aLead(1).endsIn(aLead(2)).mergedInto()).isEqualTo(new LeadId(2));
    }

    @Test
    void isRefusedInItself() {
        assertThatThrownBy(() -> aLead(1).endsIn(aLead(1))).isInstanceOf(Clash.class);
    }

    @Test
    void isRefusedInOneThatEnded() {
        assertThatThrownBy(() -> aLead(1).endsIn(aLead(2).endsIn(aLead(3)))).isInstanceOf(Clash.class).hasMessage("merging.over");
    }

    private static Lead aLead(long id) {
        Prospect ana = new Prospect("Ana", "Pop", Prospect.key("Ana", "Pop"), "ana@lumina.example", "ana@lumina.example", null, null, null,
                null, null, null, null);
        return new Lead(new LeadId(id), 0, LeadStatus.WORKING, ana, Market.UNKNOWN, Origin.UNKNOWN, "web", null, null, Care.NONE, new ContactId(2),
                CustomFields.NONE, Instant.parse("2026-11-20T12:00:00Z"), null, null, null);
    }
}
