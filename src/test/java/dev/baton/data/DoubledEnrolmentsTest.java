package dev.baton.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database from before a contact could be under way once only. */
class DoubledEnrolmentsTest {

    @Test
    void theOldestOfThemGoesOnAndTheDatabaseTakesNoSecondOneAnyMore() {
        var database = database();
        migrate(database, "500");
        var jdbc = new JdbcTemplate(database);
        twiceUnderWay(jdbc);

        migrate(database, "latest");

        assertThat(states(jdbc)).containsExactly("1 RUNNING", "2 FINISHED", "3 FINISHED", "4 RUNNING", "5 PURCHASED", "6 RUNNING");
        assertThat(jdbc.queryForObject("select reason from enrolment where id = 2", String.class)).isEqualTo("campaign.ended.doubled");
        assertThat(jdbc.queryForObject("select ended_at from enrolment where id = 2", String.class)).isNotNull();
        assertThatThrownBy(() -> enrol(jdbc, 7, 1, "welcome-journey", "RUNNING")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aDatabaseThatHasTheLaterOnesAlreadyGetsItToo() {
        var database = database();
        migrate(database, "latest");
        var jdbc = new JdbcTemplate(database);
        jdbc.update("delete from flyway_schema_history where version = '500.1'");

        migrate(database, "latest");

        assertThat(jdbc.queryForObject("select count(*) from flyway_schema_history where version = '500.1'", Integer.class)).isOne();
    }

    /** The first contact three times on one journey and once on another; two more contacts as it should be. */
    private static void twiceUnderWay(JdbcTemplate jdbc) {
        for (int contact : List.of(1, 2)) {
            jdbc.update("insert into crm_contact (id, version, last_name, name_key, custom, created_at) values (?, 0, 'x', 'x', '{}', now())",
                    contact);
        }
        enrol(jdbc, 1, 1, "welcome-journey", "RUNNING");
        enrol(jdbc, 2, 1, "welcome-journey", "RUNNING");
        enrol(jdbc, 3, 1, "welcome-journey", "RUNNING");
        enrol(jdbc, 4, 1, "win-back", "RUNNING");
        enrol(jdbc, 5, 2, "welcome-journey", "PURCHASED");
        enrol(jdbc, 6, 2, "welcome-journey", "RUNNING");
    }

    private static void enrol(JdbcTemplate jdbc, long id, long contact, String journey, String state) {
        jdbc.update("insert into enrolment (id, version, journey, contact_id, node, state, enrolled_at) values (?, 0, ?, ?, 'enrolled', ?, now())",
                id, journey, contact, state);
    }

    private static List<String> states(JdbcTemplate jdbc) {
        return jdbc.query("select id, state from enrolment order by id", (row, n) -> row.getLong(1) + " " + row.getString(2));
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure().dataSource(database).outOfOrder(true).target(target).load().migrate();
    }

    DataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return database;
    }
}
