package dev.baton.app.journey;

import static dev.baton.app.journey.Crews.subject;
import static dev.baton.app.journey.QuietWeek.at;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Crews.Crew;
import dev.baton.rules.Rulesets;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.rules.shipped.ShippedRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A case that nobody could have is offered again when a wish ceases to bind, on a clock that is moved: the rules ask for a plumber for an hour. */
@OnAMovedClock
class CaseOfferedAgainTest {

    @Autowired Town town;
    @Autowired Crews crews;
    @Autowired Clock clock;
    @Autowired Rulesets rulesets;
    @Autowired ManagementService engine;
    @Autowired RuntimeService processes;

    private Crew crew;
    private LocalDate monday;

    @BeforeEach
    void plumbersFirst() {
        rulesets.activate(CaseAssignment.DECISION, ShippedRules.files(CaseAssignment.DECISION).with("case-assignment.drl", """
                rule "A hurried return is offered first to a plumber"
                when
                    HandlingFacts( kind in ( "return" ), priority in ( "high" ) )
                then
                    handle.prefer( "plumbing", 1, 60 );
                end
                """));
        monday = QuietWeek.monday(clock);
        itIs(at(monday, "09:00"));
        crew = crews.of("lea", "ann");
    }

    @AfterEach
    void shippedRules() {
        rulesets.activate(CaseAssignment.DECISION, ShippedRules.files(CaseAssignment.DECISION));
    }

    @Test
    void whoLacksTheSkillGetsItWhenTheHourIsOver() {
        JsonNode one = hurried("return");
        JsonNode other = hurried("request");
        assertThat(crew.owner(one)).isEmpty();
        assertThat(crew.page("ann", one)).contains("Lacks the skill plumbing at level 1.");
        assertThat(timers(one)).as("the timer that follows the clocks comes earlier").containsExactly(at(monday, "10:00"));
        assertThat(timers(other)).as("as it comes without the wish").hasSize(1).allSatisfy(at -> assertThat(at).isAfter(at(monday, "10:00")));

        itIs(at(monday, "09:59"));
        assertThat(crew.owner(one)).isEmpty();
        itIs(at(monday, "10:01"));

        assertThat(crew.owner(one)).isEqualTo("ann");
        assertThat(crew.at("ann").get("/tasks?scope=mine&subject=" + subject(one)).path("items")).hasSize(1);
        assertThat(asked(one)).isEqualTo(2);
        assertThat(timers(one)).isEqualTo(timers(other));
    }

    @Test
    void whatSomebodyTookMeanwhileIsOfferedToNobody() {
        JsonNode one = hurried("return");
        crew.take("lea", one);

        itIs(at(monday, "10:01"));

        assertThat(crew.owner(one)).isEqualTo("lea");
        assertThat(asked(one)).isEqualTo(1);
        assertThat(timers(one)).hasSize(1).allSatisfy(at -> assertThat(at).isAfter(at(monday, "10:01")));
    }

    private JsonNode hurried(String kind) {
        return crew.opened("ann", town.customer("Pipe").address(), "high", kind);
    }

    private long asked(JsonNode one) {
        return crew.at("lea").get("/decisions?subject=" + subject(one)).path("items").valueStream()
                .filter(made -> made.path("decision").asString().equals("assignment")).count();
    }

    private List<Instant> timers(JsonNode one) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(subject(one)).list().stream()
                .flatMap(instance -> engine.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(timer -> timer.getDuedate().toInstant().truncatedTo(MINUTES)).toList();
    }

    private void itIs(Instant time) {
        town.colleague("ada").put("/demo/clock", Map.of("at", time.toString()));
    }
}
