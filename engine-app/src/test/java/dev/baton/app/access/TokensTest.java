package dev.baton.app.access;

import static dev.baton.app.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.app.demo.MovableClock;
import dev.baton.team.Person;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that people make for their programs. */
@AccessTest
@Import({TestHandlers.Api.class, TestHandlers.Page.class})
class TokensTest {

    private static final String TOKENS = "/api/v1/me/tokens";

    @Autowired TestPeople people;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;
    private Person person;
    private Caller owner;

    @BeforeEach
    void logIn() {
        person = people.with(Role.AGENT);
        owner = Caller.at(port).withPassword(person.login(), PASSWORD);
    }

    @AfterEach
    void backToRealTime() {
        clock.moveTo(Instant.now());
        jdbc.sql("delete from login_attempt").update();
    }

    @Test
    void letsAProgramInAsItsOwner() {
        assertThat(with(made("{\"name\": \"shop\"}")).get("/api/v1/test/viewer").body()).startsWith(person.login() + " AGENT");
    }

    @Test
    void isNotKeptWithTheAnswersOfRepeatedCalls() {
        String first = owner.post(TOKENS, "{\"name\": \"shop\"}", "Idempotency-Key", "make-one").body();
        String second = owner.post(TOKENS, "{\"name\": \"shop\"}", "Idempotency-Key", "make-one").body();

        assertThat(second).isNotEqualTo(first);
        assertThat(jdbc.sql("select count(*) from repeated_call where person_id = ?").param(person.id().value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void isToldOnceAndKeptAsAHash() {
        String token = made("{\"name\": \"shop\"}");

        assertThat(owner.get(TOKENS).body()).contains("\"name\":\"shop\"").doesNotContain(token);
        assertThat(jdbc.sql("select token_hash from personal_token where person_id = ?").param(person.id().value())
                .query(String.class).single()).hasSize(64).isNotEqualTo(token);
    }

    @Test
    void endsAtOnceWhenItIsRevoked() {
        String token = made("{\"name\": \"shop\"}");
        with(token).get("/api/v1/test/viewer");
        String id = JsonPath.read(owner.get(TOKENS).body(), "$.items[0].id");

        Caller other = Caller.at(port).withPassword(people.with(Role.ADMIN).login(), PASSWORD);
        assertThat(other.delete(TOKENS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(200);

        assertThat(owner.delete(TOKENS + "/" + id).statusCode()).isEqualTo(204);
        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(401);
    }

    @Test
    void endsByItselfWhenItsDaysAreOver() {
        String token = made("{\"name\": \"shop\", \"days\": 2}");
        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(200);

        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));

        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(401);
    }

    @Test
    void worksOnWhenThePasswordIsTooOldButNotWhenTheAccountIsGone() {
        String token = made("{\"name\": \"shop\"}");
        people.change(person, TestPeople::withAnOldPassword);
        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(200);

        people.change(person, TestPeople::gone);
        assertThat(with(token).get("/api/v1/test/viewer").statusCode()).isEqualTo(401);
    }

    @Test
    void needsAName() {
        assertThat(owner.post(TOKENS, "{\"days\": 0}").body())
                .contains("\"status\":400", "\"field\":\"name\"", "\"field\":\"days\"");
    }

    private String made(String wanted) {
        HttpResponse<String> answer = owner.post(TOKENS, wanted);
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.token");
    }

    private Caller with(String token) {
        return Caller.at(port).withToken(token);
    }
}
