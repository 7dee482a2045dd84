package dev.baton.app.access;

import static dev.baton.app.access.TestPeople.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.demo.MovableClock;
import dev.baton.team.Person;
import dev.baton.team.Role;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people with a browser meet at the door. */
@AccessTest
@Import({TestHandlers.Api.class, TestHandlers.Page.class})
class PagesTest {

    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired Attempts attempts;
    @Autowired MovableClock clock;
    @Autowired Environment environment;
    @LocalServerPort int port;

    @AfterEach
    void backToRealTime() {
        clock.moveTo(Instant.now());
        jdbc.sql("delete from login_attempt").update();
    }

    @Test
    void leadsAStrangerToTheLogInAndFromThereToWhatWasWanted() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);

        HttpResponse<String> refused = browser.get("/cases?status=new", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(location(refused)).endsWith("/login");

        HttpResponse<String> entered = logIn(browser, person);
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(location(entered)).contains("/cases?status=new");
        assertThat(browser.get("/").body()).isEqualTo("start of " + person.login());
    }

    @Test
    void leadsTheWholePageToTheLogInWhenAFragmentIsAskedForTooLate() {
        HttpResponse<String> refused = Caller.at(port).get("/", "HX-Request", "true");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void refusesAFormThatDoesNotCarryTheTokenOfItsSession() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);
        logIn(browser, person);

        assertThat(browser.form("/test/actor").statusCode()).isEqualTo(403);
        assertThat(browser.form("/test/actor", "_csrf", "guessed").statusCode()).isEqualTo(403);
    }

    @Test
    void takesTheTokenFromTheHeaderThatHtmxSends() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);
        logIn(browser, person);

        HttpResponse<String> answer = browser.post("/test/actor", "", "X-CSRF-TOKEN", browser.token("/password"));

        assertThat(answer.body()).isEqualTo(person.id() + " through page");
    }

    @Test
    void refusesALogInWithoutTheToken() {
        Person person = people.with(Role.AGENT);

        Caller browser = Caller.at(port);

        assertThat(location(browser.form("/login", "username", person.login(), "password", PASSWORD))).endsWith("/login");
        assertThat(location(browser.get("/"))).endsWith("/login");
    }

    @Test
    void sendsTheStrictPolicyWithEveryPage() {
        HttpResponse<String> page = Caller.at(port).get("/login", "Accept", "text/html");

        assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe-eval");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void keepsTheSessionInTheDatabaseAsShortTextsThatAnyNodeReads() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);
        logIn(browser, person);

        assertThat(jdbc.sql("select ATTRIBUTE_NAME, length(ATTRIBUTE_BYTES) from SPRING_SESSION_ATTRIBUTES")
                .query((row, n) -> row.getInt(2)).list()).isNotEmpty().allMatch(length -> length < 100);

        try (var other = new SpringApplicationBuilder(AccessTest.House.class, TestHandlers.Page.class)
                .run("--server.port=0", "--spring.profiles.active=test",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"))) {
            int otherPort = ((ServletWebServerApplicationContext) other).getWebServer().getPort();
            assertThat(browser.movedTo(otherPort).get("/").body()).isEqualTo("start of " + person.login());
        }
    }

    @Test
    void endsTheSessionWhenTheLogOutIsPressed() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);
        logIn(browser, person);

        assertThat(location(browser.submit("/password", "/logout"))).endsWith("/login?logout");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void makesGuessingWaitLongerAndLonger() {
        Person person = people.with(Role.AGENT);
        Caller browser = Caller.at(port);
        for (int guess = 1; guess <= Attempts.FREE_PER_LOGIN; guess++) {
            assertThat(location(logIn(browser, person, "guess"))).endsWith("/login?error");
        }

        assertThat(location(logIn(browser, person))).as("seconds since the last guess count").matches(".*/login\\?wait=[1-5]");
        assertThat(browser.get("/login?wait=5", "Accept", "text/html").body()).contains("Wait 5 seconds");
        assertThat(Caller.at(port).withPassword(person.login(), PASSWORD).get("/api/v1/test/viewer").statusCode())
                .isEqualTo(429);

        clock.moveTo(clock.instant().plusSeconds(6));
        assertThat(location(logIn(browser, person, "guess"))).endsWith("/login?error");
        assertThat(location(logIn(browser, person))).matches(".*/login\\?wait=([6-9]|10)");

        clock.moveTo(clock.instant().plusSeconds(11));
        assertThat(location(logIn(browser, person))).endsWith("/");
        assertThat(location(logIn(Caller.at(port), person, "guess"))).endsWith("/login?error");
    }

    @Test
    void makesAnAddressWaitThatTriesManyNames() {
        for (int guess = 1; guess <= Attempts.FREE_PER_ADDRESS; guess++) {
            Caller.at(port).withToken("baton_guess" + guess).get("/api/v1/test/viewer");
        }

        HttpResponse<String> answer = Caller.at(port).withToken("baton_other").get("/api/v1/test/viewer");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("Wait 5 seconds");
    }

    /** Who waited for the other's count asks with a time of before. */
    @Test
    void takesNobodyForAGuessWhoComesTogetherWithOthers() throws Exception {
        try (ExecutorService office = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> colleague : office.invokeAll(Collections.<Callable<Boolean>>nCopies(8, this::logsInAgainAndAgain))) {
                assertThat(colleague.get()).isTrue();
            }
        }
    }

    private boolean logsInAgainAndAgain() {
        String login = "colleague" + Thread.currentThread().threadId();
        for (int time = 0; time < 20; time++) {
            attempts.admit("192.0.2.7", login);
            attempts.takeBack("192.0.2.7", login);
        }
        return true;
    }

    @Test
    void asksForANewPasswordWhenTheOldOneIsTooOld() {
        Person person = people.change(people.with(Role.AGENT), TestPeople::withAnOldPassword);
        Caller browser = Caller.at(port);
        Caller elsewhere = Caller.at(port);
        logIn(browser, person);
        logIn(elsewhere, person);

        assertThat(location(browser.get("/"))).endsWith("/password");
        assertThat(browser.get("/password", "Accept", "text/html").body()).contains("older than 180 days");
        assertThat(Caller.at(port).withPassword(person.login(), PASSWORD).get("/api/v1/test/viewer").body())
                .contains("password is too old");

        assertThat(change(browser, PASSWORD, "short").body()).contains("at least 10 characters");
        assertThat(change(browser, PASSWORD, PASSWORD).body()).contains("must differ");
        assertThat(change(browser, "wrong", "Better-Horse-8").body()).contains("is not right");
        assertThat(change(browser, PASSWORD, "Better-Horse-8").statusCode()).isEqualTo(302);

        assertThat(browser.get("/").body()).isEqualTo("start of " + person.login());
        assertThat(location(elsewhere.get("/", "Accept", "text/html"))).endsWith("/login");
    }

    private HttpResponse<String> logIn(Caller browser, Person person) {
        return logIn(browser, person, PASSWORD);
    }

    private HttpResponse<String> logIn(Caller browser, Person person, String password) {
        return browser.submit("/login", "/login", "username", person.login(), "password", password);
    }

    private static HttpResponse<String> change(Caller browser, String current, String fresh) {
        return browser.submit("/password", "/password", "current", current, "fresh", fresh, "again", fresh);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
