package dev.baton.app.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.leadlist.LeadFilter.Sort;
import dev.baton.app.leadlist.LeadFilter.Whose;
import dev.baton.lead.LeadStatus;
import dev.baton.team.FieldRule;
import dev.baton.team.FieldRules;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list is asked for, in one way of writing. */
class LeadFilterTest {

    @Test
    void theSameListHasTheSameAddressHoweverItWasAskedFor() {
        LeadFilter plain = new LeadFilter(null, Whose.ALL, " ", "", null, null, "", null, false, null, Sort.NEWEST);
        LeadFilter narrow = new LeadFilter(LeadStatus.NEW, Whose.MINE, "bob", "sales", "A", "web form", "ro", "Ana & co", true,
                LocalDate.of(2026, 11, 1), Sort.SCORE);

        assertThat(plain.query()).isEmpty();
        assertThat(plain.address()).isEqualTo("/leads?");
        assertThat(narrow.query()).isEqualTo("status=NEW&whose=mine&owner=bob&team=sales&grade=A&source=web+form&country=RO"
                + "&text=Ana+%26+co&hot=true&since=2026-11-01&sort=score");
    }

    @Test
    void whatTheReaderMayNotSeeIsNotAskedFor() {
        FieldRules rules = new FieldRules(Map.of("lead.country", FieldRule.HIDDEN, "lead.score", FieldRule.HIDDEN,
                "lead.company", FieldRule.HIDDEN, "lead.grade", FieldRule.FROZEN));

        assertThat(new LeadFilter(null, null, null, null, "A", null, "RO", "Lum", true, null, Sort.SCORE).within(rules).query()).isEqualTo("grade=A");
    }
}
