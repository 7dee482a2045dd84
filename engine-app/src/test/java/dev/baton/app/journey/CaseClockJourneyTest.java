package dev.baton.app.journey;

import static dev.baton.app.journey.QuietWeek.at;
import static dev.baton.app.journey.Town.soon;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.app.engine.DueWork;
import dev.baton.calendar.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What customers were promised, on a clock that is moved. Each test has a week of its own, whose Tuesday is a holiday. */
@OnAMovedClock
class CaseClockJourneyTest {

    @Autowired Town town;
    @Autowired Clock clock;
    @Autowired Calendars calendars;
    @Autowired JdbcClient jdbc;
    @Autowired ManagementService engine;
    @Autowired RuntimeService processes;
    @Autowired DueWork work;

    private LocalDate monday;

    @BeforeEach
    void aNewWeekBegins() {
        monday = QuietWeek.monday(clock);
        calendars.save(calendars.named("standard").closedOn(monday.plusDays(1)));
    }

    @Test
    void targetsAreCountedInWorkingTime() {
        itIs(at(monday, "11:30"));

        JsonNode one = town.colleague("bob").get(opened("Please call me", "normal"));

        JsonNode response = clock(one, "firstResponse");
        assertThat(response.path("state").asString()).isEqualTo("running");
        assertThat(due(response)).as("four hours, lunch between").isCloseTo(at(monday, "16:30"), within(1, MINUTES));
        assertThat(due(clock(one, "resolution"))).as("forty hours, a holiday and a weekend between")
                .isCloseTo(at(monday.plusDays(8), "11:30"), within(1, MINUTES));
        assertThat(response.at("/segments/0/cause").asString()).startsWith("decision:");
        assertThat(decisions(one)).contains("case-targets");
        assertThat(due(town.colleague("bob").taskAbout(subject(one)))).isEqualTo(due(response));
    }

    @Test
    void waitingStopsTheClockAndTheCustomersNextMailStartsItAgain() {
        itIs(at(monday, "10:00"));
        Colleague bob = town.colleague("bob");
        Customer nina = town.customer("Nina");
        nina.writes("support@baton.example", "No light", "It stays dark.");
        JsonNode one = soon("Nina's case", () -> Town.only(bob.get("/cases?contactEmail=" + nina.address())));
        String path = "/cases/" + one.path("id").asString();
        itIs(at(monday, "12:00"));

        bob.post(path + "/mails", Map.of("text", "Which lamp?", "waiting", true));

        JsonNode waiting = bob.get(path);
        assertThat(clock(waiting, "firstResponse").path("state").asString()).isEqualTo("met");
        assertThat(clock(waiting, "resolution").path("state").asString()).isEqualTo("paused");
        assertThat(clock(waiting, "resolution").path("dueAt").isNull()).isTrue();
        assertThat(bob.taskAbout(subject(one)).path("dueAt").isNull()).isTrue();

        itIs(at(monday.plusDays(14), "09:00"));
        assertThat(escalations(one)).as("nobody is told while we wait").isZero();
        nina.answers(nina.inbox(2).get(1), "The blue one.");
        soon("the clock runs", () -> clock(bob.get(path), "resolution").path("state").asString().equals("running"));

        JsonNode running = clock(bob.get(path), "resolution");
        assertThat(Duration.parse(running.path("remaining").asString()))
                .isCloseTo(Duration.ofHours(38), Duration.ofMinutes(1));
        assertThat(running.path("segments").valueStream().map(segment -> segment.path("state").asString()))
                .containsExactly("running", "paused", "running");
        assertThat(running.at("/segments/1/cause").asString()).startsWith("outgoing:");
        assertThat(running.at("/segments/2/cause").asString()).startsWith("mail:");
        assertThat(jdbc.sql("select count(*) from case_clock_segment where case_id = ?").param(id(one))
                .query(Integer.class).single()).as("rows of the ledger").isEqualTo(4);
        assertThat(timers(one)).as("the timer follows the clock").containsExactly(
                at(monday.plusDays(17), "14:00").truncatedTo(MINUTES));
    }

    @Test
    void atEachShareOfTheTimePeopleAreToldOnceAndInTheEndTheWorkMoves() {
        itIs(at(monday, "09:00"));
        JsonNode one = town.colleague("bob").get(opened("Nobody looks", "normal"));

        itIs(at(monday, "11:55"));
        assertThat(told(one)).isZero();
        itIs(at(monday, "12:05"));
        assertThat(told(one)).as("75 %: one line for the team").isEqualTo(1);
        assertThat(escalations(one)).as("a mail to each of Alice, Bob, Carol and Sam").isEqualTo(4);
        itIs(at(monday, "14:05"));
        assertThat(told(one)).as("100 %: the supervisor").isEqualTo(2);
        assertThat(escalations(one)).isEqualTo(5);
        assertThat(clock(town.colleague("bob").get(path(one)), "firstResponse").path("state").asString())
                .isEqualTo("breached");
        itIs(at(monday, "16:05"));
        assertThat(told(one)).as("150 %").isEqualTo(3);
        assertThat(escalations(one)).isEqualTo(6);
        assertThat(town.colleague("bob").get(path(one)).path("owner").asString()).isEqualTo("sam");

        processes.createProcessInstanceQuery().processInstanceBusinessKey(subject(one)).list().forEach(instance ->
                engine.createJobQuery().processInstanceId(instance.getId()).list().forEach(timer ->
                        engine.setJobDuedate(timer.getId(), Date.from(clock.instant().minusSeconds(1)))));
        assertThat(work.finish(Duration.ofSeconds(20))).isTrue();
        assertThat(told(one)).as("a timer that comes again tells nobody").isEqualTo(3);
        assertThat(escalations(one)).isEqualTo(6);
        assertThat(timers(one)).allMatch(at -> at.isAfter(clock.instant()));

        itIs(at(monday.plusDays(8), "09:30"));
        assertThat(told(one)).as("of the resolution Sam is told once a share, as supervisor and as owner").isEqualTo(5);
    }

    @Test
    void resolvingEndsEveryClockAndReopeningLetsItGoOn() {
        itIs(at(monday, "09:00"));
        Colleague bob = town.colleague("bob");
        JsonNode one = bob.get(opened("Twice", "high"));

        bob.post(path(one) + "/resolution", Map.of("code", "solved"));
        assertThat(states(bob.get(path(one)))).containsExactlyInAnyOrder("firstResponse cancelled", "resolution met");

        itIs(at(monday.plusDays(2), "09:00"));
        bob.delete(path(one) + "/resolution");
        JsonNode reopened = clock(bob.get(path(one)), "resolution");
        assertThat(reopened.path("state").asString()).isEqualTo("running");
        assertThat(Duration.parse(reopened.path("remaining").asString())).as("the time in between does not count")
                .isCloseTo(Duration.ofHours(16), Duration.ofMinutes(1));
    }

    @Test
    void onlyAnAdministratorMovesTheClockAndOnlyForward() {
        assertThat(town.colleague("sam").tryPost("/demo/clock", Map.of("advance", "PT1H")).statusCode()).isEqualTo(403);
        Instant before = Instant.parse(town.colleague("ada").get("/demo/clock").path("at").asString());

        assertThat(town.colleague("ada").tryPut("/demo/clock", Map.of("at", before.minusSeconds(60).toString()))
                .statusCode()).isEqualTo(400);
        town.colleague("ada").post("/demo/clock", Map.of("advance", "PT1H"));

        assertThat(clock.instant()).isBetween(before.plusSeconds(3600), before.plusSeconds(3660));
        long ahead = jdbc.sql("select ahead_millis from demo_clock").query(Long.class).single();
        assertThat(Instant.now().plusMillis(ahead)).as("kept for the next start")
                .isCloseTo(clock.instant(), within(1, MINUTES));
    }

    private void itIs(Instant time) {
        town.colleague("ada").put("/demo/clock", Map.of("at", time.toString()));
    }

    /** The path of a case that came in by telephone. */
    private String opened(String subject, String priority) {
        return path(town.colleague("bob").post("/cases", Map.of("contact",
                Map.of("email", town.customer("Caller").address()), "subject", subject, "text", "…",
                "priority", priority)));
    }

    private int told(JsonNode one) {
        return jdbc.sql("select count(*) from work_item where subject_id = ? and kind = 'NOTICE'").param(id(one))
                .query(Integer.class).single();
    }

    private int escalations(JsonNode one) {
        return jdbc.sql("select count(*) from outbox_mail where about_id = ? and purpose = 'escalation'").param(id(one))
                .query(Integer.class).single();
    }

    private List<Instant> timers(JsonNode one) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(subject(one)).list().stream()
                .flatMap(instance -> engine.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(timer -> timer.getDuedate().toInstant().truncatedTo(MINUTES)).toList();
    }

    private List<String> decisions(JsonNode one) {
        return town.colleague("sam").get("/decisions?subject=" + subject(one)).path("items").valueStream()
                .map(decision -> decision.path("decision").asString()).toList();
    }

    private static List<String> states(JsonNode one) {
        return one.path("clocks").valueStream()
                .map(clock -> clock.path("target").asString() + " " + clock.path("state").asString()).toList();
    }

    private static JsonNode clock(JsonNode one, String target) {
        return one.path("clocks").valueStream().filter(clock -> clock.path("target").asString().equals(target))
                .findFirst().orElseThrow();
    }

    private static Instant due(JsonNode one) {
        return Instant.parse(one.path("dueAt").asString());
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }

    private static String subject(JsonNode one) {
        return "case:" + one.path("id").asString();
    }

    private static long id(JsonNode one) {
        return Long.parseLong(one.path("id").asString());
    }
}
