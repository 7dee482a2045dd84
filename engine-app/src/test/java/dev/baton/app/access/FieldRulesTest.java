package dev.baton.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Fields that a role may not read, or not write: through list, single record, page, audit and a body. */
@Journey
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:fields;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
        + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class FieldRulesTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private JsonNode lead;

    @BeforeEach
    void aLead() {
        lead = town.colleague("sam").post("/leads", Map.of("email", town.customer("Field").address(), "phone", "+40213111222",
                "company", "Field SRL", "employees", 7, "custom", Map.of("budget", 12000, "trade", "hotel")));
    }

    @AfterEach
    void anybodyMayAgain() {
        jdbc.sql("delete from field_rule").update();
        soon(() -> phoneOf("alice") && phoneOf("sam"));
    }

    @Test
    void aHiddenFieldIsMissingInListsAndRecordsAndOnPagesOfThatRole() {
        rule("AGENT", "lead", "phone", "HIDDEN");
        rule("AGENT", "lead", "custom.budget", "HIDDEN");
        soon(() -> !phoneOf("alice"));

        JsonNode seen = town.colleague("alice").get("/leads/" + id());
        assertThat(seen.path("custom").propertyNames()).containsExactly("trade");
        assertThat(seen.path("company").asString()).isEqualTo("Field SRL");
        assertThat(town.colleague("alice").get("/leads?limit=1").path("items").get(0).has("phone")).isFalse();
        assertThat(page("alice")).contains("Field SRL", "<bdi>Trade</bdi></dt><dd dir=\"auto\">hotel</dd>").doesNotContain("+40213111222", "Budget in EUR");

        assertThat(phoneOf("sam")).as("another role").isTrue();
        assertThat(page("sam")).contains("+40213111222", "Budget in EUR");
    }

    @Test
    void whoSeesTheRecordSeesToWhomTheyWriteAlsoWhereItsAddressIsHidden() {
        rule("AGENT", "lead", "email", "HIDDEN");
        soon(() -> !town.colleague("alice").get("/leads/" + id()).has("email"));

        assertThat(page("alice")).contains("data-usual=\"" + lead.path("email").asString() + "\"");
    }

    @Test
    void whoseARecordIsAndWhatItBelongsToIsNotToldElsewhereEither() {
        Colleague sam = town.colleague("sam");
        JsonNode became = sam.post("/leads/" + id() + "/conversion", Map.of("account", Map.of("name", "Hidden " + id()), "opportunity",
                Map.of("name", "Hidden " + id())));
        String sale = "/opportunities/" + became.path("opportunity").asString();
        String account = "/accounts/" + became.path("account").asString();
        for (String given : List.of(sale, account)) {
            List.of("bob", "alice", "bob").forEach(owner -> town.colleague("ada").patch(given, Map.of("owner", owner)));
        }
        String toAlice = "story-text\" dir=\"auto\">" + jdbc.sql("select name from person where login = 'alice'").query(String.class).single();
        String link = "href=\"/leads/" + id() + "\"><bdi>";
        String team = "<dt>Team</dt>";
        assertThat(page("bob")).contains(team, "/contacts/");
        assertThat(html("bob", sale)).contains(link, "/contacts/" + became.path("contact").asString(), toAlice);
        assertThat(html("bob", account)).contains(toAlice);
        assertThat(givenTo(sale)).contains("alice");
        assertThat(givenTo(account)).contains("alice");

        List.of("lead.owner", "lead.team", "lead.contact", "opportunity.owner", "opportunity.contact", "opportunity.lead", "account.owner", "contact.owner")
                .forEach(field -> rule("AGENT", field.substring(0, field.indexOf('.')), field.substring(field.indexOf('.') + 1), "HIDDEN"));
        soon(() -> !town.colleague("bob").get("/leads/" + id()).has("team") && !html("bob", sale).contains(link));

        assertThat(givenTo(sale)).isEmpty();
        assertThat(givenTo(account)).isEmpty();
        assertThat(html("bob", sale)).contains("Hidden " + id())
                .doesNotContain(toAlice, "/contacts/null", "/contacts/" + became.path("contact").asString(), link);
        assertThat(html("bob", account)).contains("Hidden " + id()).doesNotContain(toAlice);
        assertThat(page("bob")).doesNotContain(team, "/contacts/null");
    }

    @Test
    void aFrozenFieldIsReadAndNotWritten() {
        rule("AGENT", "lead", "employees", "FROZEN");
        rule("AGENT", "lead", "custom.budget", "FROZEN");
        Colleague alice = town.colleague("alice");
        soon(() -> alice.tryPost("/leads", body(Map.of("employees", 9))).statusCode() == 400);

        var refused = alice.tryPost("/leads", body(Map.of("employees", 9, "custom", Map.of("budget", 1))));
        assertThat(refused.body()).contains("\"employees\"", "\"custom.budget\"").doesNotContain("\"email\"");
        assertThat(alice.tryPost("/leads", body(Map.of("company", "Free SRL"))).statusCode()).isEqualTo(201);
        assertThat(alice.get("/leads/" + id()).path("employees").asInt()).isEqualTo(7);
        assertThat(written("alice", "employees", "9")).as("on the page").isEqualTo(400);
        assertThat(written("alice", "employees", "")).as("left empty").isEqualTo(302);
        assertThat(town.browser("alice").get("/leads/" + id() + "/facts", "Accept", "text/html").body())
                .containsPattern("id=\"employees\"[^>]*disabled");
        assertThat(corrected("alice", "employees", "9")).isEqualTo(400);
        assertThat(corrected("alice", "company", "Free SRL")).isEqualTo(302);
    }

    @Test
    void aHiddenFieldIsNotAskedInTheFormAndNotTakenFromIt() {
        rule("AGENT", "lead", "source", "HIDDEN");
        rule("AGENT", "lead", "phone", "HIDDEN");
        soon(() -> !phoneOf("alice"));

        assertThat(town.browser("alice").get("/leads/new", "Accept", "text/html").body())
                .contains("id=\"campaign\"").doesNotContain("id=\"source\"");
        assertThat(written("alice", "source", "fair")).isEqualTo(400);
        assertThat(written("alice", "campaign", "Spring fair")).as("what was not asked is as usual").isEqualTo(302);
        assertThat(town.browser("alice").get("/leads/" + id() + "/facts", "Accept", "text/html").body())
                .contains("id=\"company\"").doesNotContain("id=\"phone\"").doesNotContain("+40213111222");
        assertThat(corrected("alice", "phone", "+40213999888")).isEqualTo(400);
        assertThat(town.colleague("sam").get("/leads/" + id()).path("phone").asString()).isEqualTo("+40213111222");
    }

    @Test
    void anAccountIsChangedByWhoMayNotSeeAllOfIt() {
        String domain = "field-" + id() + ".example";
        JsonNode converted = town.colleague("sam").post("/leads/" + id() + "/conversion", Map.of("account", Map.of("name", domain),
                "opportunity", Map.of("name", "Lamps " + domain)));
        String account = "/accounts/" + converted.path("account").asString();
        rule("SUPERVISOR", "account", "tier", "HIDDEN");
        rule("SUPERVISOR", "account", "domain", "FROZEN");
        rule("SUPERVISOR", "opportunity", "stage", "HIDDEN");
        rule("SUPERVISOR", "account", "owner", "HIDDEN");
        soon(() -> !town.colleague("sam").get(account).has("tier"));

        String form = town.browser("sam").get(account + "/facts", "Accept", "text/html").body();
        assertThat(form).doesNotContain("id=\"tier\"", "id=\"owner\"").containsPattern("id=\"domain\"[^>]*disabled");
        assertThat(town.browser("sam").get(account, "Accept", "text/html").body()).doesNotContain(">Owner<");
        JsonNode before = town.colleague("ada").get(account);
        String version = before.path("version").asString();
        assertThat(town.browser("sam").submit(account + "/facts", account + "/facts", "version", version, "owner", "carol").statusCode()).isEqualTo(400);
        assertThat(town.browser("sam").submit(account + "/facts", account + "/facts", "version", version, "name", "Field " + domain).statusCode()).isEqualTo(302);
        assertThat(town.colleague("ada").get(account).path("name").asString()).isEqualTo("Field " + domain);
        assertThat(town.colleague("ada").get(account).path("domain")).isEqualTo(before.path("domain"));
        for (String path : List.of(account, "/opportunities/" + converted.path("opportunity").asString(), "/opportunities", "/search?q=Lamps")) {
            assertThat(town.browser("sam").get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void nobodyFindsARecordByWhatTheyMayNotSeeOfIt() {
        String domain = "hush-" + id() + ".example";
        town.colleague("sam").post("/accounts", Map.of("name", "Quiet", "domain", domain));
        assertThat(town.colleague("sam").get("/accounts?q=" + domain).path("items")).hasSize(1);

        rule("SUPERVISOR", "account", "domain", "HIDDEN");

        soon(() -> town.colleague("sam").get("/accounts?q=" + domain).path("items").isEmpty());
        assertThat(town.colleague("ada").get("/accounts?q=" + domain).path("items")).hasSize(1);
    }

    @Test
    void theAuditKeepsAHiddenFieldToItself() {
        rule("SUPERVISOR", "lead", "phone", "HIDDEN");
        soon(() -> !phoneOf("sam"));

        assertThat(town.colleague("sam").get("/audit?subject=lead:" + id()).path("items").get(0).path("changes").propertyNames())
                .contains("company").doesNotContain("phone");
        assertThat(town.colleague("ada").get("/audit?subject=lead:" + id()).path("items").get(0).path("changes").propertyNames())
                .contains("phone");
    }

    private int written(String who, String field, String value) {
        Caller browser = town.browser(who);
        return browser.submit("/leads/new", "/leads", "email", town.customer("Page").address(), field, value).statusCode();
    }

    private int corrected(String who, String field, String value) {
        String path = "/leads/" + id();
        return town.browser(who).submit(path + "/facts", path + "/facts", "version",
                town.colleague("ada").get(path).path("version").asString(), field, value).statusCode();
    }

    private Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("email", town.customer("Frozen").address());
        return body;
    }

    private boolean phoneOf(String who) {
        return town.colleague(who).get("/leads/" + id()).has("phone");
    }

    private String page(String who) {
        return html(who, "/leads/" + id());
    }

    private String html(String who, String path) {
        return town.browser(who).get(path, "Accept", "text/html").body();
    }

    /** As bob reads it. */
    private List<String> givenTo(String record) {
        return town.colleague("bob").get(record + "/activities").path("items").valueStream()
                .filter(one -> one.path("kind").asString().equals("assigned")).map(one -> one.path("text").asString("")).filter(text -> !text.isEmpty()).toList();
    }

    private String id() {
        return lead.path("id").asString();
    }

    private void rule(String role, String type, String field, String rule) {
        jdbc.sql("insert into field_rule (role, record_type, field, rule) values (?, ?, ?, ?)")
                .params(role, type, field, rule).update();
    }

    /** What a person may is remembered for some seconds. */
    private static void soon(Callable<Boolean> seen) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(seen);
    }
}
