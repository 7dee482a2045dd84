package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.PersonId;
import dev.baton.team.TeamId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RostersTest {

    private static final PersonId BOB = new PersonId(2);

    /** They were not locked and may have been given something meanwhile. */
    @Test
    void whoWasOnlyLookedAtIsReadAgainBeforeTheyAreTaken() {
        Rosters rosters = new Rosters();
        PoolRequest any = PoolRequest.of(new TeamId(1), Work.CASE, Method.LEAST_LOADED).preferring(BOB);
        List<PoolRequest> read = new ArrayList<>();

        for (PoolRequest request : List.of(any.naming(BOB), any, any.naming(BOB), any)) {
            rosters.of(request, () -> {
                read.add(request);
                return List.of();
            });
        }

        assertThat(read).containsExactly(any.naming(BOB), any);
    }
}
