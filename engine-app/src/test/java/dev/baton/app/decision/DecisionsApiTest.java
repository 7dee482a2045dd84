package dev.baton.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.app.access.AccessTest;
import dev.baton.app.access.Caller;
import dev.baton.app.access.TestPeople;
import dev.baton.decision.Decision.Fired;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.rules.RuleTexts;
import dev.baton.rules.Rulesets;
import dev.baton.rules.sales.ApprovalPolicy;
import dev.baton.rules.shipped.ShippedRules;
import dev.baton.team.Person;
import dev.baton.team.Role;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why, for programs. */
@AccessTest
@Import({DecisionsApi.class, Sentences.class, DecisionsApiTest.OneDecision.class})
class DecisionsApiTest {

    static class OneDecision {

        @Bean(destroyMethod = "close")
        Rulesets rulesets() {
            Rulesets rulesets = new Rulesets();
            rulesets.activate(ApprovalPolicy.DECISION, ShippedRules.files(ApprovalPolicy.DECISION));
            return rulesets;
        }

        @Bean
        RuleTexts ruleTexts(Rulesets rulesets) {
            return new RuleTexts(rulesets);
        }
    }

    @Autowired TestPeople people;
    @Autowired DecisionLog log;
    @Autowired Rulesets rulesets;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void tellsWhatWasDecidedAndWhyInTheLanguageOfTheCaller() {
        String rule = rulesets.live(ApprovalPolicy.DECISION).rules().getFirst().name();
        Person owner = people.with(Role.AGENT);
        Ref subject = caseOf(owner);
        units.run(Actor.system("test"), new Ref("mail", 7), () -> log.keep("approval-policy", "v1", subject,
                Map.of("discount", 20), List.of(new Fired(rule, rule, null)), Map.of("levels", 1), Duration.ofMillis(2)));

        String answer = as(owner).get("/api/v1/decisions?subject=" + subject, "Accept-Language", "ro").body();

        assertThat(JsonPath.<Map<String, Object>>read(answer, "$.items[0]"))
                .containsEntry("decision", "approval-policy").containsEntry("version", "v1")
                .containsEntry("subject", subject.toString()).containsEntry("cause", "mail:7")
                .containsEntry("facts", Map.of("discount", 20)).containsEntry("outcome", Map.of("levels", 1));
        assertThat(JsonPath.<String>read(answer, "$.items[0].fired[0].rule")).isEqualTo(rule);
        assertThat(JsonPath.<String>read(answer, "$.items[0].fired[0].text")).isNotEqualTo(rule);
    }

    @Test
    void hidesTheDecisionsAboutWhatOneMayNotSee() {
        String about = "/api/v1/decisions?subject=" + caseOf(people.with(Role.AGENT));

        assertThat(as(people.with(Role.AGENT)).get(about).statusCode()).isEqualTo(404);
        assertThat(as(people.with(Role.DESIGNER)).get(about).statusCode()).isEqualTo(404);
        assertThat(as(people.with(Role.ADMIN)).get(about).statusCode()).isEqualTo(200);
    }

    private Ref caseOf(Person owner) {
        long id = ids.next();
        jdbc.sql("insert into crm_case (id, version, number, subject, kind, priority, status, owner_id, contact_id, custom,"
                + " created_at) values (?, 0, ?, 'Lamp', 'REQUEST', 'NORMAL', 'NEW', ?, 1, '', current_timestamp)")
                .params(id, id, owner.id().value()).update();
        return new Ref("case", id);
    }

    private Caller as(Person person) {
        return Caller.at(port).withPassword(person.login(), TestPeople.PASSWORD);
    }
}
