package dev.baton.app.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.handover.Handover.No;
import dev.baton.custom.CustomFields;
import dev.baton.lead.Care;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadStatus;
import dev.baton.lead.Market;
import dev.baton.lead.Origin;
import dev.baton.lead.Prospect;
import dev.baton.team.FieldRules;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What there is to say against giving a lead to somebody. */
class HandoverTest {

    private static final TeamId SALES = new TeamId(1);
    private static final TeamId SUPPORT = new TeamId(2);
    private static final PersonId BOB = new PersonId(11);
    private static final PersonId ANN = new PersonId(12);
    private static final PersonId SAM = new PersonId(13);

    @Test
    void whoLeadsTheTeamGivesToAnybodyInIt() {
        assertThat(given(SAM, BOB, SALES).refuses(lead(LeadStatus.ASSIGNED, ANN), true)).isEmpty();
        assertThat(given(SAM, null).refuses(lead(LeadStatus.WORKING, ANN), true)).isEmpty();
        assertThat(given(SAM, BOB, SUPPORT).refuses(lead(LeadStatus.NEW, null), true)).contains(No.OTHER_TEAM);
    }

    @Test
    void othersTakeWhatNobodyHasAndGiveWhatTheyHave() {
        assertThat(given(BOB, BOB, SALES).refuses(lead(LeadStatus.NEW, null), true)).isEmpty();
        assertThat(given(BOB, ANN, SALES).refuses(lead(LeadStatus.NEW, null), true)).contains(No.NOT_YOURS);
        assertThat(given(BOB, ANN, SALES).refuses(lead(LeadStatus.ASSIGNED, BOB), true)).isEmpty();
        assertThat(given(BOB, BOB, SALES).refuses(lead(LeadStatus.ASSIGNED, ANN), true)).contains(No.NOT_YOURS);
        assertThat(given(BOB, null).refuses(lead(LeadStatus.NEW, null), true)).contains(No.NOT_YOURS);
    }

    @Test
    void whatIsOverOrRestsOrWaitsForNobodyIsNotGiven() {
        assertThat(given(SAM, BOB, SALES).refuses(lead(LeadStatus.QUALIFIED, ANN), false)).contains(No.OVER);
        assertThat(given(SAM, BOB, SALES).refuses(lead(LeadStatus.NURTURE, ANN), false)).contains(No.RESTS);
        assertThat(given(SAM, BOB, SALES).refuses(lead(LeadStatus.NEW, null), false)).contains(No.NOTHING_OPEN);
        assertThat(given(SAM, BOB, SALES).changes(lead(LeadStatus.ASSIGNED, BOB))).isFalse();
    }

    private static Handover given(PersonId by, PersonId to, TeamId... teams) {
        boolean leads = by.equals(SAM);
        return new Handover(to, Set.of(teams), new Viewer(by, "x", "X", Roles.of(leads ? Role.SUPERVISOR : Role.AGENT), Set.of(SALES),
                Set.of(SALES), Map.of(), FieldRules.NONE));
    }

    private static Lead lead(LeadStatus status, PersonId owner) {
        Care none = Care.NONE;
        return new Lead(new LeadId(1), 3, status, new Prospect("Ann", null, "ann", "a@b.example", "a@b.example", null, null, null, null, null, null, null),
                Market.UNKNOWN, Origin.UNKNOWN, "web", null, null, new Care(SALES, owner, null, null, 1, 1, none.reminders(), none.tries(), null, 0, null), null,
                CustomFields.NONE, Instant.EPOCH, null, null, null);
    }
}
