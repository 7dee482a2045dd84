package dev.baton.app.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.leadlist.LeadFilter.Sort;
import dev.baton.app.leadlist.LeadFilter.Whose;
import dev.baton.lead.LeadStatus;
import dev.baton.team.FieldRule;
import dev.baton.team.FieldRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list is asked for, in one way of writing. */
class LeadFilterTest {

    @Test
    void theSameListHasTheSameAddressHoweverItWasAskedFor() {
        LeadFilter plain = new LeadFilter(null, Whose.ALL, " ", "", null, null, "", "", null, false, null, Sort.NEWEST);
        LeadFilter narrow = new LeadFilter(LeadStatus.NEW, Whose.MINE, "bob", "sales", "A", "web form", "ro", "noNeed", "Ana & co", true,
                LocalDate.of(2026, 11, 1), Sort.SCORE);

        assertThat(plain.query()).isEmpty();
        assertThat(LeadFilter.of(plain.query())).isEqualTo(plain).isEqualTo(LeadFilter.ALL);
        assertThat(LeadFilter.of(narrow.query())).as("a list that is kept is asked for as it was").isEqualTo(narrow);
        assertThat(plain.address()).isEqualTo("/leads?");
        assertThat(narrow.query()).isEqualTo("status=NEW&whose=mine&owner=bob&team=sales&grade=A&source=web+form&country=RO"
                + "&outcomeReason=noNeed&text=Ana+%26+co&hot=true&since=2026-11-01&sort=score");
    }

    @Test
    void whatIsKeptAndCannotBeReadIsNoList() {
        assertThat(List.of("status=MELTED", "sort=loudest", "since=yesterday", "text=50%zz")).allSatisfy(query -> assertThat(LeadFilter.kept(query)).as(query).isEmpty());
        assertThat(LeadFilter.kept("grade=A&shoeSize=44")).map(LeadFilter::query).contains("grade=A");
    }

    @Test
    void onlyWhatAnIndexTellsIsCounted() {
        assertThat(List.of("", "whose=team", "owner=bob", "whose=mine&status=NEW", "owner=-&status=NEW", "team=sales&sort=score"))
                .allSatisfy(query -> assertThat(LeadFilter.of(query).looksAtEach()).as(query).isFalse());
        assertThat(List.of("grade=A", "owner=bob&grade=A", "whose=mine&text=Ana", "owner=-&country=RO", "outcomeReason=noNeed", "sort=due"))
                .allSatisfy(query -> assertThat(LeadFilter.of(query).looksAtEach()).as(query).isTrue());
    }

    @Test
    void whatTheReaderMayNotSeeIsNotAskedFor() {
        FieldRules rules = new FieldRules(Map.of("lead.country", FieldRule.HIDDEN, "lead.score", FieldRule.HIDDEN,
                "lead.company", FieldRule.HIDDEN, "lead.outcomeReason", FieldRule.HIDDEN, "lead.grade", FieldRule.FROZEN));

        assertThat(new LeadFilter(null, null, null, null, "A", null, "RO", "noNeed", "Lum", true, null, Sort.SCORE).within(rules).query()).isEqualTo("grade=A");
    }
}
