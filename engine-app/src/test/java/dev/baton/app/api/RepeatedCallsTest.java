package dev.baton.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.AccessTest;
import dev.baton.app.access.Caller;
import dev.baton.app.access.TestPeople;
import dev.baton.app.demo.MovableClock;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POST with a key is done once. */
@AccessTest
@Import(OrdersOfTheTest.class)
class RepeatedCallsTest {

    private static final String ORDERS = "/api/v1/test/orders";

    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @LocalServerPort int port;
    private Caller caller;

    @BeforeEach
    void logIn() {
        caller = Caller.at(port).withPassword(people.with(Role.AGENT).login(), TestPeople.PASSWORD);
        OrdersOfTheTest.DONE.set(0);
        jdbc.sql("delete from number_block where name like 'order %'").update();
    }

    @AfterEach
    void backToRealTime() {
        clock.moveTo(Instant.now());
    }

    @Test
    void answersTheSameAgainWithoutDoingItAgain() {
        HttpResponse<String> first = order("one", "k1");
        HttpResponse<String> again = order("one", "k1");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void refusesTheKeyForAnotherCall() {
        order("one", "k1");

        assertThat(order("two", "k1").statusCode()).isEqualTo(422);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void keepsThePeoplesKeysApartAndForgetsThemAfterADay() {
        order("one", "k1");
        Caller other = Caller.at(port).withPassword(people.with(Role.AGENT).login(), TestPeople.PASSWORD);
        other.post(ORDERS, "{\"name\": \"one\"}", "Idempotency-Key", "k1");
        clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
        order("three", "k1");

        assertThat(orders()).isEqualTo(3);
    }

    @Test
    void doesItOnceWhenManyAskAtOnce() {
        caller.get(ORDERS);
        List<CompletableFuture<HttpResponse<String>>> calls = Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> order("one", "k1"))).limit(8).toList();

        assertThat(calls.stream().map(call -> call.join().body()).distinct()).hasSize(1);
        assertThat(calls).allMatch(call -> call.join().statusCode() == 201);
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void doesItAgainWhenTheFirstCallFailed() {
        HttpResponse<String> first = caller.post(ORDERS + "/unlucky", "{}", "Idempotency-Key", "k1");
        HttpResponse<String> second = caller.post(ORDERS + "/unlucky", "{}", "Idempotency-Key", "k1");

        assertThat(first.statusCode()).isEqualTo(500);
        assertThat(first.body()).doesNotContain("died").contains("on our side");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).contains("done by api");
    }

    private HttpResponse<String> order(String name, String key) {
        return caller.post(ORDERS, "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
    }

    private int orders() {
        return jdbc.sql("select count(*) from number_block where name like 'order %'").query(Integer.class).single();
    }
}
