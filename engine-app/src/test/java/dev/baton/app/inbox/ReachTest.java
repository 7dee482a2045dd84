package dev.baton.app.inbox;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.FieldRules;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.Scope;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import dev.baton.work.WorkItem;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line is about decides who sees it; the question whether two are one person's is seen like a lead. */
class ReachTest {

    private static final TeamId LEADERS = new TeamId(1);
    private static final TeamId SALES = new TeamId(2);
    private static final PersonId COLLEAGUE = new PersonId(3);

    @ParameterizedTest
    @CsvSource({"lead, TREE, true", "doubt, TREE, true", "mail, TREE, false", "lead, TEAM, false", "doubt, TEAM, false"})
    void whoLeadsTeamsSeesWhatIsInHandBelow(String type, Scope leads, boolean sees) {
        Viewer above = viewer(LEADERS, leads);

        assertThat(new Reach(above).sees(line(type))).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"lead, OWN, false", "doubt, OWN, false", "mail, OWN, true", "lead, TEAM, true", "doubt, TEAM, true"})
    void whoSeesOnlyTheirOwnSeesNothingThatAColleagueHasInHand(String type, Scope leads, boolean sees) {
        assertThat(new Reach(viewer(SALES, leads)).sees(line(type))).isEqualTo(sees);
    }

    private static Viewer viewer(TeamId team, Scope leads) {
        return new Viewer(new PersonId(4), "x", "X", Roles.of(Role.AGENT), Set.of(team), Stream.of(team, SALES).collect(toSet()), Map.of("lead", leads),
                FieldRules.NONE);
    }

    private static WorkItem line(String type) {
        return new WorkItem(null, null, "1", WorkItem.Kind.TASK, "Do it", "p", "i", "e", null, type, 5, "It", null, null, SALES, COLLEAGUE, 50,
                null, null, Instant.EPOCH, Instant.EPOCH, false, null, false);
    }
}
