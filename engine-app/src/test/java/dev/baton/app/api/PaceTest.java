package dev.baton.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.AccessTest;
import dev.baton.app.access.Caller;
import dev.baton.app.access.TestPeople;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Whoever calls too fast is told how long to wait, and nobody else. */
@AccessTest
@TestPropertySource(properties = {"baton.pace.api=3", "baton.pace.open=3"})
class PaceTest {

    @Autowired TestPeople people;
    @LocalServerPort int port;

    @Test
    void slowsAPersonDown() {
        Caller fast = Caller.at(port).withPassword(people.with(Role.AGENT).login(), TestPeople.PASSWORD);
        Caller slow = Caller.at(port).withPassword(people.with(Role.AGENT).login(), TestPeople.PASSWORD);
        for (int call = 1; call <= 3; call++) {
            assertThat(fast.get("/api/v1/me").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = fast.get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 21L);
        assertThat(refused.body()).contains("Too many calls");
        assertThat(slow.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void slowsDownWhoeverFillsThePublicForms() {
        Caller stranger = Caller.at(port);
        for (int call = 1; call <= 3; call++) {
            assertThat(stranger.form("/public/nothing").statusCode()).isEqualTo(404);
        }

        assertThat(stranger.form("/public/nothing").statusCode()).isEqualTo(429);
        assertThat(stranger.get("/public/nothing").statusCode()).isEqualTo(404);
    }
}
