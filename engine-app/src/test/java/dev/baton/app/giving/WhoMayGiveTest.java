package dev.baton.app.giving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.FieldRules;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives whose record to whom: who leads its team or all does as they like, others give their own and take what is nobody's. */
class WhoMayGiveTest {

    private static final TeamId SALES = new TeamId(7);
    private static final Map<String, PersonId> PEOPLE = Map.of("me", new PersonId(1), "other", new PersonId(2), "third", new PersonId(3));

    @ParameterizedTest(name = "{0} gives what {1} has in team {2} to {3}: {4}")
    @CsvSource(nullValues = "nobody", textBlock = """
            AGENT,      me,     mine, other,  true
            AGENT,      me,     mine, nobody, false
            AGENT,      nobody, mine, me,     true
            AGENT,      nobody, mine, other,  false
            AGENT,      nobody, mine, nobody, false
            AGENT,      other,  mine, me,     false
            AGENT,      other,  mine, third,  false
            AGENT,      other,  mine, nobody, false
            SUPERVISOR, other,  mine, me,     true
            SUPERVISOR, other,  mine, third,  true
            SUPERVISOR, other,  mine, nobody, true
            SUPERVISOR, nobody, mine, other,  true
            SUPERVISOR, other,  none, third,  false
            SUPERVISOR, me,     none, other,  true
            SUPERVISOR, me,     none, nobody, false
            SUPERVISOR, nobody, none, me,     true
            SUPERVISOR, other,  else, third,  false
            ADMIN,      other,  none, third,  true
            ADMIN,      other,  else, nobody, true
            ADMIN,      nobody, none, other,  true
            """)
    void whoGivesWhoseToWhom(Role role, String owner, String team, String to, boolean may) {
        Viewer viewer = new Viewer(PEOPLE.get("me"), "me", "Me", Roles.of(role), Set.of(SALES), Set.of(SALES), Map.of(), FieldRules.NONE);
        TeamId of = switch (team) {
            case "mine" -> SALES;
            case "else" -> new TeamId(8);
            default -> null;
        };

        assertThat(viewer.mayGive(owner == null ? null : PEOPLE.get(owner), of, to == null ? null : PEOPLE.get(to))).isEqualTo(may);
    }
}
