package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is "my team's" of whoever leads a team: its own, and that of all teams below it. */
@Journey
class MyTeamsJourneyTest {

    private static final long WEST = 4711;

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private final String name = "West " + UUID.randomUUID();

    @BeforeEach
    void aTeamBelowSales() {
        jdbc.sql("insert into team (id, version, team_key, name, parent_id, calendar) select ?, 0, 'west', 'West', id, calendar from team where team_key = 'sales'")
                .param(WEST).update();
    }

    @Test
    void isThatOfTheTeamsBelowTooForLeadsAndAccountsAlike() {
        String lead = town.colleague("sam").post("/leads", Map.of("email", town.customer("West").address(), "lastName", name)).path("id").asString();
        jdbc.sql("update crm_lead set team_id = ?, owner_id = null where id = ?").params(WEST, Long.valueOf(lead)).update();
        String account = town.colleague("sam").post("/accounts", Map.of("name", name)).path("id").asString();
        jdbc.sql("update crm_account set team_id = ?, owner_id = null where id = ?").params(WEST, Long.valueOf(account)).update();

        Town.soon("the team below", () -> page("sam", "/leads?whose=team&text=" + name.replace(' ', '+')).contains("/leads/" + lead));
        assertThat(page("sam", "/accounts?scope=team&q=" + name.replace(' ', '+'))).contains("/accounts/" + account);
        assertThat(page("alice", "/leads?whose=team&text=" + name.replace(' ', '+'))).as("who leads nobody").doesNotContain("/leads/" + lead);
    }

    @AfterEach
    void theTeamIsGone() {
        jdbc.sql("update crm_lead set team_id = (select parent_id from team where id = ?) where team_id = ?").params(WEST, WEST).update();
        jdbc.sql("update crm_account set team_id = (select parent_id from team where id = ?) where team_id = ?").params(WEST, WEST).update();
        jdbc.sql("delete from team where id = ?").param(WEST).update();
    }

    private String page(String who, String path) {
        return town.browser(who).get(path, "Accept", "text/html").body();
    }
}
