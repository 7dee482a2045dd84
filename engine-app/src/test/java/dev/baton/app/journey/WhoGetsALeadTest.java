package dev.baton.app.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.account.Account;
import dev.baton.account.AccountId;
import dev.baton.account.Accounts;
import dev.baton.custom.CustomFields;
import dev.baton.id.Tsids;
import dev.baton.team.People;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the rules of {@code lead-assignment} say becomes an owner, and the trace says why it is this one. */
@Journey
class WhoGetsALeadTest {

    private static final String CUSTOMERS = "Customers stay with the team that knows them";

    @Autowired Town town;
    @Autowired Accounts accounts;
    @Autowired People people;
    @Autowired UnitOfWork units;
    @Autowired Tsids ids;
    @Autowired JdbcClient jdbc;

    @Test
    void aCustomersLeadGoesToTheOwnerOfTheAccountAndTheTraceNamesTheRulesThatLost() {
        anAccountOf("carol", "turnkey.example");

        JsonNode lead = lead("ann@turnkey.example", Map.of("country", "DE"));

        assertThat(lead.path("owner").asString()).as("who is not of Sales").isEqualTo("carol");
        JsonNode trace = assignment(lead).path("facts");
        assertThat(trace.at("/considered/0/reason/key").asString()).isEqualTo("assignment.ahead.wanted");
        assertThat(texts(trace.at("/request/ruling/won"))).contains(CUSTOMERS);
        assertThat(texts(trace.at("/request/ruling/lost"))).contains("All other leads belong to the rest of the world")
                .doesNotContain(CUSTOMERS);
        assertThat(town.browser("sam").get("/leads/" + lead.path("id").asString(), "Accept", "text/html").body())
                .contains("Wished for, and fits.", "Fitted as well, but came too late",
                        "All other leads belong to the rest of the world");
    }

    /** Sixteen clients: whose turn it is stands in the database, under the lock of the people. */
    @Test
    void leadsThatComeAtOnceAreTakenInTurn() throws Exception {
        try (var clients = Executors.newFixedThreadPool(16)) {
            List<Callable<JsonNode>> calls = Collections.nCopies(17,
                    () -> lead(town.customer("Crowd").address(), Map.of("source", "import")));
            List<JsonNode> leads = new ArrayList<>();
            for (Future<JsonNode> one : clients.invokeAll(calls)) {
                leads.add(one.get());
            }

            assertThat(leads).extracting(one -> one.path("grade").asString()).containsOnly("D");
            assertThat(leads.stream().collect(groupingBy(one -> one.path("owner").asString(), counting())).values())
                    .containsExactlyInAnyOrder(9L, 8L);
        }
    }

    @Test
    void whereALeadIsAndInWhatTradeSaysToWhichTerritoryItBelongs() {
        JsonNode cluj = lead(town.customer("Cluj").address(), Map.of("country", "RO", "region", "Județul Cluj"));
        Customer ion = town.customer("Ion");
        town.stranger().form("/public/forms/contact", "email", ion.address(), "country", "ro", "postalCode", "700 505");
        JsonNode townHall = lead(town.customer("Hall").address(), Map.of("country", "RO", "industry", "Public"));

        assertThat(territory(cluj)).isEqualTo("cluj");
        JsonNode elsewhere = lead(town.customer("Else").address(), Map.of("country", "DE"));
        assertThat(town.browser("sam").get("/leads/" + elsewhere.path("id").asString(), "Accept", "text/html").body()).as("not how, but why there")
                .containsPattern("(because|pentru că): (All other leads belong|Toți ceilalți clienți potențiali țin)");
        assertThat(cluj.path("region").asString()).isEqualTo("Județul Cluj");
        assertThat(territory(town.colleague("sam").get("/leads?limit=500").path("items").valueStream()
                .filter(one -> one.path("email").asString().equals(ion.address())).findFirst().orElseThrow())).isEqualTo("iasi");
        assertThat(territory(townHall)).isEqualTo("tenders");
        assertThat(townHall.path("owner").asString("")).as("waits to be read").isEmpty();
    }

    @Test
    void whatAPartnerSendsIsLookedAfterByTheOneWhomTheRuleNames() {
        for (int n = 0; n < 3; n++) {
            assertThat(lead(town.customer("Partner").address(), Map.of("source", "partner", "country", "US")).path("owner")
                    .asString()).isEqualTo("bob");
        }
    }

    @Test
    void aLeadThatIsMoreWorkFillsItsOwnersCapacityByMore() {
        JsonNode large = lead(town.customer("Large").address(), Map.of("company", "Large Plc", "employees", 4_000));
        JsonNode usual = lead(town.customer("Usual").address(), Map.of("company", "Usual Ltd", "employees", 40));

        assertThat(weight(large)).isEqualTo(3);
        assertThat(weight(usual)).isEqualTo(1);
        JsonNode before = candidate(assignment(large), large.path("owner").asString());
        JsonNode after = candidate(assignment(usual), large.path("owner").asString());
        assertThat(after.path("openLeads").asInt()).isGreaterThanOrEqualTo(before.path("openLeads").asInt() + 3);
    }

    @Test
    void whoTakesALeadFromTheListHasHadATurn() {
        JsonNode lead = lead(town.customer("Masha").address(), Map.of("language", "ru"));
        assertThat(lead.path("owner").asString("")).as("nobody in Sales speaks Russian").isEmpty();

        Colleague bob = town.colleague("bob");
        bob.put("/tasks/" + bob.taskAbout("lead:" + lead.path("id").asString()).path("id").asString() + "/claim", Map.of());

        assertThat(jdbc.sql("""
                select p.login from assignment_counter c join person p on p.id = c.person_id
                where c.rotation = 'lead/Where the country is unknown Russian leads to the east'""")
                .query(String.class).list()).contains("bob");
    }

    @Test
    void whoGivesALeadBackAndTakesItAgainHasUsedTheirQuotaOnce() {
        jdbc.sql("insert into person_quota (person_id, per_month) select id, 1000 from person where login = 'alice'").update();
        try {
            int before = given("alice");
            Colleague alice = town.colleague("alice");
            String task = "/tasks/" + alice.taskAbout("lead:" + lead(town.customer("Olga").address(), Map.of("language", "ru")).path("id").asString())
                    .path("id").asString() + "/claim";
            alice.put(task, Map.of());
            assertThat(given("alice")).isEqualTo(before + 1);
            town.colleague("sam").delete(task);
            alice.put(task, Map.of());
            assertThat(given("alice")).as("she did not give it back: it was taken out of her hands").isEqualTo(before + 2);

            alice.delete(task);
            alice.put(task, Map.of());

            assertThat(given("alice")).isEqualTo(before + 2);
        } finally {
            jdbc.sql("delete from person_quota where person_id = (select id from person where login = 'alice')").update();
        }
    }

    private int given(String login) {
        return jdbc.sql("select coalesce(sum(d.amount), 0) from assignment_day d join person p on p.id = d.person_id where p.login = ?")
                .param(login).query(Integer.class).single();
    }

    private void anAccountOf(String owner, String domain) {
        units.run(Actor.system("test"), null, () -> accounts.save(new Account(ids.next(AccountId::new), null, domain, domain,
                domain, domain, "standard", people.findByLogin(owner).orElseThrow().id(), null, CustomFields.NONE, Instant.EPOCH, null)));
    }

    private JsonNode lead(String email, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("email", email);
        body.put("firstName", "Test");
        return town.colleague("sam").post("/leads", body);
    }

    private JsonNode assignment(JsonNode lead) {
        return decision(lead, "assignment");
    }

    private String territory(JsonNode lead) {
        return decision(lead, "lead-assignment").at("/outcome/territory").asString();
    }

    private JsonNode decision(JsonNode lead, String name) {
        return town.colleague("sam").get("/decisions?subject=lead:" + lead.path("id").asString()).path("items").valueStream()
                .filter(one -> one.path("decision").asString().equals(name)).findFirst().orElseThrow();
    }

    private static JsonNode candidate(JsonNode assignment, String login) {
        return assignment.at("/facts/considered").valueStream().map(one -> one.path("candidate"))
                .filter(one -> one.path("login").asString().equals(login)).findFirst().orElseThrow();
    }

    private int weight(JsonNode lead) {
        return jdbc.sql("select weight from crm_lead where id = ?").param(lead.path("id").asLong()).query(Integer.class).single();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
