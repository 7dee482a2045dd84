package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.service.Custody;
import dev.baton.service.Resolution;
import dev.baton.team.TeamId;
import dev.baton.testdb.OnMySql;
import dev.baton.unit.Actor;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnMySql
class AssignerOnMySqlTest extends AssignerTest {

    private static final int MANY = 300;

    @Autowired JdbcTemplate jdbc;

    @Test
    void readsNeitherWhatWaitsInListsNorWhatPeopleOnceHad() {
        TeamId team = aTeam("alice", "bob");
        Custody alices = new Custody(team, person(team, "alice"));
        units.run(Actor.system("test"), null, () -> {
            for (int n = 0; n < MANY; n++) {
                cases.save(aCase(team));
                cases.save(aCase(team).handedTo(alices).inWork().resolved(new Resolution("solved", null, Instant.now())));
            }
            cases.save(aCase(team).handedTo(alices));
        });
        jdbc.execute("analyze table crm_case");

        units.run(Actor.system("test"), null, () -> {
            long before = rowsRead();
            assigner.assign(aCase(team).ref(), PoolRequest.of(team, Work.CASE, Method.LEAST_LOADED));
            assertThat(rowsRead() - before).isLessThan(100);
        });
    }

    /** By this connection alone. */
    private long rowsRead() {
        return jdbc.query("show session status like 'Handler_read%'", (row, n) -> row.getLong(2)).stream().mapToLong(Long::longValue).sum();
    }
}
