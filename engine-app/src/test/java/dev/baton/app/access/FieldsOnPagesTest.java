package dev.baton.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.FieldRule;
import dev.baton.team.FieldRules;
import dev.baton.team.PersonId;
import dev.baton.team.Role;
import dev.baton.team.Roles;
import dev.baton.team.TeamId;
import dev.baton.team.Viewer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The copy of a record that a page gets. */
class FieldsOnPagesTest {

    private record Record(long id, String name, PersonId ownerId, TeamId teamId, Care care) {
    }

    private record Care(PersonId ownerId, int weight) {
    }

    @Test
    void whoseARecordIsIsHiddenWithItsOwnerByWhateverNameItIsHeld() {
        Record record = new Record(1, "Lumina", new PersonId(2), new TeamId(3), new Care(new PersonId(2), 1));
        Viewer viewer = new Viewer(new PersonId(4), "x", "X", Roles.of(Role.AGENT), Set.of(), Set.of(), Map.of(),
                new FieldRules(Map.of("account.owner", FieldRule.HIDDEN)));

        assertThat(FieldsOnPages.shown(viewer, "account", record)).isEqualTo(new Record(1, "Lumina", null, new TeamId(3), new Care(null, 1)));
        assertThat(FieldsOnPages.shown(viewer, "lead", record)).isEqualTo(record);
    }
}
