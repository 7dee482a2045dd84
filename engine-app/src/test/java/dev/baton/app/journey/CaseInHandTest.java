package dev.baton.app.journey;

import static dev.baton.app.journey.Crews.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.app.journey.Crews.Crew;
import dev.baton.custom.CustomFields;
import dev.baton.id.Tsids;
import dev.baton.rules.Rulesets;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.rules.shipped.ShippedRules;
import dev.baton.team.PersonId;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItem;
import dev.baton.work.WorkItemId;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What having a case in hand means: which work goes along, what it counts for, and who may have it at all. */
@Journey
class CaseInHandTest {

    @Autowired Town town;
    @Autowired Crews crews;
    @Autowired UnitOfWork units;
    @Autowired WorkItems items;
    @Autowired Accounts accounts;
    @Autowired Rulesets rulesets;
    @Autowired Tsids ids;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private Crew crew;

    @BeforeEach
    void aTeam() {
        crew = crews.of("lea", "ann", "ben");
    }

    @AfterEach
    void shippedRules() {
        rulesets.activate(CaseAssignment.DECISION, ShippedRules.files(CaseAssignment.DECISION));
    }

    @Test
    void onlyTheTaskOfHandlingGoesAlong() {
        JsonNode urgent = crew.opened("ann", "urgent");
        assertThat(crew.owner(urgent)).isEqualTo("ann");
        String resolution = "/cases/" + urgent.path("id").asString() + "/resolution";
        crew.at("ann").post(resolution, Map.of("code", "solved"));
        WorkItem call = callAbout(urgent);
        jdbc.sql("update person set active = false where id = ?").param(crew.who("ann").id().value()).update();

        crew.at("ben").delete(resolution);

        assertThat(crew.owner(urgent)).isEqualTo("ben");
        assertThat(items.openAbout("case", urgent.path("id").asLong())).filteredOn(item -> !item.element().equals(call.element()))
                .extracting(WorkItem::assigneeId).containsOnly(crew.who("ben").id());
        assertThat(items.findById(call.id()).orElseThrow().assigneeId()).isNull();
        items.delete(items.findById(call.id()).orElseThrow());
    }

    @Test
    void whoTakesAnotherTaskOfACaseHasNotTakenTheCase() {
        JsonNode urgent = crew.opened("ann", "urgent");
        WorkItem call = callAbout(urgent);
        aRealTaskIs(call);
        String claim = "/tasks/" + call.id() + "/claim";

        crew.at("ben").put(claim, Map.of());

        assertThat(items.findById(call.id()).orElseThrow().assigneeId()).isEqualTo(crew.who("ben").id());
        assertThat(crew.owner(urgent)).isEqualTo("ann");
        crew.at("ben").delete(claim);
        assertThat(crew.owner(urgent)).isEqualTo("ann");
        items.delete(items.findById(call.id()).orElseThrow());
    }

    @Test
    void whoGivesBackWhatTheyTookFromTheListAndTakesItAgainHasHadItOnce() {
        crew.isCounted("ann");
        JsonNode normal = crew.opened("ben", "normal");
        crew.take("ann", normal);
        assertThat(crew.given("ann")).isEqualTo(1);

        crew.giveBack("lea", normal);
        crew.take("ann", normal);
        assertThat(crew.given("ann")).as("she did not give it back: it was taken out of her hands").isEqualTo(2);

        crew.giveBack("ann", normal);
        crew.take("ann", normal);
        assertThat(crew.given("ann")).isEqualTo(2);

        jdbc.sql("update case_given_back set given_back_on = '2000-01-01' where case_id = ?").param(normal.path("id").asLong()).update();
        crew.giveBack("ann", normal);
        crew.take("ann", normal);
        assertThat(crew.given("ann")).as("what she gave back in another month counts anew").isEqualTo(3);
    }

    /** As with leads: whom a rule names has it, whatever team they are of, sees it and gives it back to the team's list. */
    @Test
    void whomARuleNamesHasItThoughTheyAreOfAnotherTeam() {
        Crew others = crews.of("max", "eve").introduced();
        lives("rule \"A hurried return is looked after by Eve\" when HandlingFacts( kind in ( \"return\" ), priority in ( \"high\" ) )"
                + " then handle.person( \"" + others.who("eve").login() + "\" ); end");

        JsonNode named = crew.opened("ann", town.customer("Named").address(), "high", "return");

        assertThat(others.owner(named)).isEqualTo("eve");
        assertThat(others.at("eve").get("/cases/" + named.path("id").asString()).path("status").asString()).isEqualTo("new");
        assertThat(crew.decision("ann", named, "assignment").at("/facts/considered/0/candidate/login").asString())
                .isEqualTo(others.who("eve").login());
        others.leaves("eve");
        JsonNode absent = crew.opened("ann", town.customer("Named").address(), "high", "return");
        assertThat(crew.owner(absent)).as("who is named gets it or nobody does").isEmpty();

        others.giveBack("eve", named);
        assertThat(others.at("eve").tryGet("/cases/" + named.path("id").asString()).statusCode()).isEqualTo(404);
        crew.take("ben", named);
    }

    @Test
    void theOwnerOfTheAccountHasItThoughTheyAreOfAnotherTeam() {
        Crew others = crews.of("max", "eve");
        lives("rule \"A hurried return is looked after by who owns the account\" when HandlingFacts( kind in ( \"return\" ),"
                + " priority in ( \"high\" ) ) then handle.accountOwnerFirst( true ); end");
        String domain = "owned" + ids.next() + ".example";
        anAccountOf(others.who("eve").id(), domain);

        JsonNode owned = crew.opened("ann", "ann@" + domain, "high", "return");
        others.leaves("eve");
        JsonNode absent = crew.opened("ann", "ann@" + domain, "high", "return");

        assertThat(others.owner(owned)).isEqualTo("eve");
        assertThat(crew.decision("ann", owned, "assignment").at("/facts/considered/0/reason/key").asString()).isEqualTo("assignment.ahead.wanted");
        assertThat(crew.owner(absent)).as("somebody of the team").isIn("ann", "ben");
    }

    /** What a model of the house may bring along: another task about the same case. */
    private WorkItem callAbout(JsonNode one) {
        Instant now = clock.instant();
        return units.perform(Actor.system("test"), null, () -> items.save(new WorkItem(ids.next(WorkItemId::new), null, "call" + one.path("id").asString(),
                WorkItem.Kind.TASK, "Call the customer", "call-back", "none", "userTask_CallCustomer", null, "case", one.path("id").asLong(),
                "Call", null, null, crew.team, null, 50, null, null, now, now, false, "[]", false)));
    }

    /** The engine's of another case, whose own line is gone. */
    private void aRealTaskIs(WorkItem call) {
        WorkItem other = items.openAbout("case", crew.opened("ben", "normal").path("id").asLong()).getFirst();
        units.run(Actor.system("test"), null, () -> items.delete(other));
        jdbc.sql("update work_item set task = ? where id = ?").params(other.task(), call.id().value()).update();
    }

    /** This rule, too, until the test is over. */
    private void lives(String rule) {
        rulesets.activate(CaseAssignment.DECISION, ShippedRules.files(CaseAssignment.DECISION).with("case-assignment.drl", rule));
    }

    private void anAccountOf(PersonId owner, String domain) {
        units.run(Actor.system("test"), null, () -> accounts.save(new Account(ids.next(AccountId::new), null, domain, domain,
                domain, domain, "standard", owner, null, CustomFields.NONE, Instant.EPOCH, null)));
    }
}
