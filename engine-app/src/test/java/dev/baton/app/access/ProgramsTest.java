package dev.baton.app.access;

import static dev.baton.app.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.team.Person;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs meet at the door. */
@AccessTest
@Import({TestHandlers.Api.class, TestHandlers.Page.class})
class ProgramsTest {

    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @ParameterizedTest
    @EnumSource(Role.class)
    void letsEveryRoleInWithItsPassword(Role role) {
        Person person = people.with(role);

        HttpResponse<String> answer = as(person).get("/api/v1/test/viewer");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(person.login() + " " + role + " in a unit: false");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void refusesWithAProblemWhatARoleMayNot(Role role) {
        HttpResponse<String> answer = as(people.with(role)).get("/api/v1/test/admin");

        if (role == Role.ADMIN) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":403", "Your role does not allow this.");
        }
    }

    @Test
    void answersAStrangerWith401AndNeverARedirect() {
        for (String path : new String[] {"/api/v1/test/viewer", "/api/v1/nothing/here", "/engine-rest/version",
            "/actuator/prometheus", "/v3/api-docs"}) {
            HttpResponse<String> answer = Caller.at(port).get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                    way -> assertThat(way).startsWith("Basic"));
            assertThat(answer.body()).contains("\"status\":401");
        }
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownName() {
        Person person = people.with(Role.AGENT);

        HttpResponse<String> wrong = Caller.at(port).withPassword(person.login(), "no").get("/api/v1/test/viewer");
        HttpResponse<String> unknown = Caller.at(port).withPassword("nobody-here", "no").get("/api/v1/test/viewer");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void keepsMetricsForAdminsAndHealthForAll() {
        assertThat(Caller.at(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(as(people.with(Role.AGENT)).get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(as(people.with(Role.ADMIN)).get("/actuator/prometheus").statusCode()).isNotIn(401, 403);
    }

    @Test
    void forgetsARememberedPasswordAsSoonAsTheAccountChanges() {
        Person person = people.with(Role.ADMIN);
        assertThat(as(person).get("/api/v1/test/admin").statusCode()).isEqualTo(200);

        people.change(person, now -> TestPeople.withRoles(now, Role.AGENT));
        assertThat(as(person).get("/api/v1/test/admin").statusCode()).isEqualTo(403);

        people.change(person, TestPeople::gone);
        assertThat(as(person).get("/api/v1/test/viewer").statusCode()).isEqualTo(401);
    }

    @Test
    void makesAUnitOfWorkForEveryCallThatWrites() {
        Person person = people.with(Role.AGENT);

        assertThat(as(person).post("/api/v1/test/actor", "").body()).isEqualTo(person.id() + " through api");
        assertThat(Caller.at(port).post("/public/test", "").body()).isEqualTo("nobody through public");
    }

    @Test
    void repeatsACallThatLostARace() {
        HttpResponse<String> answer = as(people.with(Role.AGENT)).post("/api/v1/test/race", "");

        assertThat(answer.body()).isEqualTo("done");
        assertThat(TestHandlers.TRIES).hasValue(3);
    }

    @Test
    void recordsALogInOnceAnHourAndEveryFailure() {
        Person person = people.with(Role.AGENT);

        as(person).get("/api/v1/test/viewer", "User-Agent", "one");
        as(person).get("/api/v1/test/viewer", "User-Agent", "one");
        as(person).get("/api/v1/test/viewer", "User-Agent", "two");
        Caller.at(port).withPassword(person.login(), "no").get("/api/v1/test/viewer", "User-Agent", "one");
        Caller.at(port).withPassword(person.login(), "no").get("/api/v1/test/viewer", "User-Agent", "one");

        assertThat(jdbc.sql("select way, succeeded, client, address from login_record where person_id = ? order by id")
                .param(person.id().value()).query((row, n) -> row.getString(1) + " " + row.getBoolean(2) + " "
                        + row.getString(3) + " " + row.getString(4)).list())
                .containsExactly("BASIC true one 127.0.0.1", "BASIC true two 127.0.0.1", "BASIC false one 127.0.0.1",
                        "BASIC false one 127.0.0.1");
    }

    private Caller as(Person person) {
        return Caller.at(port).withPassword(person.login(), PASSWORD);
    }
}
