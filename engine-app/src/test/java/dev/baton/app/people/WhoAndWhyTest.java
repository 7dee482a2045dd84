package dev.baton.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.app.access.AccessTest;
import dev.baton.app.access.Caller;
import dev.baton.app.access.TestPeople;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.team.Person;
import dev.baton.team.Role;
import dev.baton.team.Team;
import dev.baton.team.TeamId;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works here, and who changed what. */
@AccessTest
class WhoAndWhyTest {

    @Autowired TestPeople people;
    @Autowired Teams teams;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    private Team team;

    @BeforeEach
    void foundATeam() {
        TeamId id = ids.next(TeamId::new);
        team = units.perform(Actor.system("test"), null,
                () -> teams.save(new Team(id, null, "team" + id, "Team " + id, null, "standard")));
    }

    @Test
    void tellsEverybodyWhoTheyAre() {
        Person person = member(Role.AGENT, false);

        HttpResponse<String> me = as(person).get("/api/v1/me");

        assertThat(JsonPath.<Map<String, Object>>read(me.body(), "$")).containsEntry("login", person.login())
                .containsEntry("name", person.name()).containsEntry("roles", List.of("agent"))
                .containsEntry("teams", List.of(team.teamKey()));
        assertThat(me.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(me.body()).doesNotContain("argon2", "passwordHash");
    }

    @Test
    void listsPeopleAndTeamsForEverybodyWhoWorksHere() {
        Person leader = member(Role.SUPERVISOR, true);
        Person person = member(Role.AGENT, false);

        assertThat(JsonPath.<List<String>>read(as(person).get("/api/v1/people").body(),
                "$.items[?(@.login == '" + leader.login() + "')].roles[*]")).containsExactly("supervisor");
        String found = "$.items[?(@.key == '" + team.teamKey() + "')]";
        String all = as(person).get("/api/v1/teams").body();
        assertThat(JsonPath.<List<String>>read(all, found + ".members[*]"))
                .containsExactlyInAnyOrder(leader.login(), person.login());
        assertThat(JsonPath.<List<String>>read(all, found + ".leaders[*]")).containsExactly(leader.login());
    }

    @Test
    void tellsSupervisorsWhoChangedARecordOfTheirTeams() {
        Person supervisor = member(Role.SUPERVISOR, true);
        Person stranger = people.with(Role.SUPERVISOR);
        Person agent = member(Role.AGENT, false);
        String subject = "/api/v1/audit?subject=" + caseOf(team);

        assertThat(as(supervisor).get(subject).statusCode()).isEqualTo(200);
        assertThat(as(stranger).get(subject).statusCode()).isEqualTo(404);
        assertThat(as(agent).get(subject).statusCode()).isEqualTo(403);
        assertThat(as(supervisor).get("/api/v1/audit?subject=case:1").statusCode()).isEqualTo(404);
        assertThat(as(supervisor).get("/api/v1/audit?subject=nothing").body()).contains("\"field\":\"subject\"");
        assertThat(as(supervisor).get("/api/v1/audit").body()).contains("\"field\":\"subject\"");
    }

    @Test
    void tellsOnlyAdminsWhoChangedAPerson() {
        Person person = people.with(Role.AGENT);

        String history = as(people.with(Role.ADMIN)).get("/api/v1/audit?subject=" + person.ref()).body();

        assertThat(JsonPath.<String>read(history, "$.items[0].kind")).isEqualTo("created");
        assertThat(JsonPath.<String>read(history, "$.items[0].through")).isEqualTo("test");
        assertThat(JsonPath.<String>read(history, "$.items[0].changes.passwordHash.after")).isEqualTo("••••");
        assertThat(as(member(Role.SUPERVISOR, true)).get("/api/v1/audit?subject=" + person.ref()).statusCode())
                .isEqualTo(404);
    }

    private Ref caseOf(Team team) {
        long id = ids.next();
        jdbc.sql("""
                insert into crm_case (id, version, number, subject, kind, priority, status, team_id, contact_id, custom, created_at)
                values (?, 0, ?, 'Lamp', 'REQUEST', 'NORMAL', 'NEW', ?, 1, '', current_timestamp)""")
                .params(id, id, team.id().value()).update();
        return new Ref("case", id);
    }

    private Person member(Role role, boolean leads) {
        Person person = people.with(role);
        units.run(Actor.system("test"), null, () -> teams.join(team.id(), person.id(), leads));
        return person;
    }

    private Caller as(Person person) {
        return Caller.at(port).withPassword(person.login(), TestPeople.PASSWORD);
    }
}
