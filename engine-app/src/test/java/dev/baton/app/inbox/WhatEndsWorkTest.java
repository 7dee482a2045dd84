package dev.baton.app.inbox;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.app.access.Caller;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.id.Ref;
import dev.baton.processes.CaseHandling;
import dev.baton.team.Teams;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each kind of work leaves the inbox. */
@Journey
class WhatEndsWorkTest {

    @Autowired Town town;
    @Autowired Notices notices;
    @Autowired WorkItems items;
    @Autowired ClosedWork closed;
    @Autowired Teams teams;
    @Autowired UnitOfWork units;
    @Autowired ManagementService jobs;
    @Autowired RuntimeService processes;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Ref subject;

    @BeforeEach
    void aCase() {
        String id = town.colleague("bob").post("/cases", Map.of("contact", Map.of("email", town.customer("Eve").address()),
                "subject", "Lamp", "text", "Dark")).path("id").asString();
        subject = Ref.parse("case:" + id);
    }

    @Test
    void aNoticeIsDismissed() {
        WorkItemId notice = told();

        assertThat(page("bob", "/inbox/" + notice)).contains("Dismiss").doesNotContain("Finish…");
        assertThat(complete("bob", notice)).isEqualTo(200);

        assertThat(open(WorkItem.Kind.NOTICE)).isEmpty();
        assertThat(complete("bob", notice)).isEqualTo(409);
    }

    @Test
    void noticesOfACaseLeaveWithIt() {
        told();

        town.colleague("bob").post("/cases/" + subject.id() + "/resolution", Map.of("code", "solved"));

        assertThat(items.openAbout(subject.type(), subject.id())).isEmpty();
    }

    @Test
    void aFailedStepIsTriedAgainAsOftenAsItTakes() {
        String job = jobs.createJobQuery().processInstanceId(processes.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString()).singleResult().getId()).singleResult().getId();
        String priority = jdbc.sql("select priority from crm_case where id = ?").param(subject.id()).query(String.class).single();
        priority("unheard");
        fail(job);
        jobs.setJobRetries(job, 1);
        fail(job);
        WorkItemId failure = soon("the failed step", () -> open(WorkItem.Kind.FAILURE).getFirst().id());

        assertThat(page("sam", "/inbox/" + failure)).contains("Try again");
        Integer before = items.findById(failure).orElseThrow().version();
        assertThat(complete("sam", failure)).isEqualTo(200);
        soon("it failed again", () -> items.findById(failure).filter(item -> !item.closed() && item.version() > before + 1).isPresent());

        priority(priority);
        assertThat(complete("sam", failure)).isEqualTo(200);
        soon("it went well", () -> jobs.createJobQuery().jobId(job).noRetriesLeft().count() == 0
                && items.findById(failure).orElseThrow().closed());
    }

    @Test
    void whatSomebodyHasInHandIsForThemAndTheirLeaders() {
        String path = "/api/v1/tasks/" + open(WorkItem.Kind.TASK).getFirst().id();
        assertThat(town.colleague("bob").tryPut(path.substring(7) + "/claim", Map.of()).statusCode()).isEqualTo(200);

        var taken = caller("alice").delete(path + "/claim");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("Bob");
        assertThat(caller("alice").post(path + "/completion", "{\"values\": {\"code\": \"solved\"}}").statusCode()).isEqualTo(409);
        assertThat(town.colleague("bob").get(path.substring(7)).path("assignee").asString()).isEqualTo("bob");

        assertThat(caller("sam").delete(path + "/claim").statusCode()).as("leads the team").isEqualTo(204);
        assertThat(town.colleague("alice").tryPut(path.substring(7) + "/claim", Map.of()).statusCode()).isEqualTo(200);
        assertThat(caller("alice").delete(path + "/claim").statusCode()).isEqualTo(204);
    }

    private Caller caller(String login) {
        return town.stranger().withPassword(login, "baton");
    }

    @Test
    void whatIsLongOverIsForgotten() {
        WorkItemId notice = told();
        jdbc.sql("update work_item set touched_at = ? where id = ?").param(
                Timestamp.from(clock.instant().minus(Duration.ofDays(31)))).param(notice.value()).update();
        closed.forgetOld();
        assertThat(items.findById(notice)).as("open").isPresent();

        complete("bob", notice);
        closed.forgetOld();

        assertThat(items.findById(notice)).isEmpty();
    }

    private String page(String login, String path) {
        Caller browser = town.browser(login);
        return browser.get(path).body();
    }

    private WorkItemId told() {
        units.run(Actor.system("test"), null, () -> notices.toTeam(subject, CaseHandling.KEY, "Threshold reached", "test",
                teams.findByTeamKey("support").orElseThrow().id()));
        return open(WorkItem.Kind.NOTICE).getFirst().id();
    }

    private List<WorkItem> open(WorkItem.Kind kind) {
        return items.openAbout(subject.type(), subject.id()).stream().filter(item -> item.kind() == kind).toList();
    }

    private int complete(String login, WorkItemId item) {
        return town.colleague(login).tryPost("/tasks/" + item + "/completion", Map.of()).statusCode();
    }

    private void priority(String word) {
        jdbc.sql("update crm_case set priority = ? where id = ?").param(word).param(subject.id()).update();
    }

    private void fail(String job) {
        assertThatThrownBy(() -> jobs.executeJob(job)).isNotNull();
    }
}
