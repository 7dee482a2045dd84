package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A qualified lead becomes account, contact and opportunity in one step; nothing of it is left lying about. */
@Journey
class ConversionJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;

    private final JsonMapper json = JsonMapper.builder().build();
    private Colleague sam;
    private String domain;

    @BeforeEach
    void somebodySells() {
        sam = town.colleague("sam");
        domain = "firm" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    }

    @Test
    void aLeadBecomesANewAccountANewOpportunityAndTheContactThatItHad() {
        JsonNode lead = lead("ana", Map.of("firstName", "Ana", "lastName", "Pop", "company", "Lumina " + domain, "phone", "+40721" + digits(),
                "consents", List.of("marketing")));
        sam.post(path(lead) + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));

        double before = statements();
        JsonNode done = sam.post(path(lead) + "/conversion", Map.of("account", Map.of("name", "Lumina " + domain), "opportunity",
                Map.of("name", "Forty lamps", "amount", Map.of("amount", "8000.5", "currency", "EUR"), "closeOn", "2027-03-31")));
        System.out.printf("SQL statements: conversion to a new account and opportunity %.0f%n", statements() - before);

        JsonNode now = sam.get(path(lead));
        assertThat(now.path("status").asString()).isEqualTo("qualified");
        assertThat(now.path("contact").asString()).isEqualTo("contact:" + done.path("contact").asString()).isEqualTo(lead.path("contact").asString());
        assertThat(now.path("conversion").path("opportunity").asString()).isEqualTo("opportunity:" + done.path("opportunity").asString());
        assertThat(now.path("conversion").path("by").asString()).isEqualTo("sam");
        nothingIsLeftOf(lead);

        JsonNode sale = sam.get("/opportunities/" + done.path("opportunity").asString());
        assertThat(sale.path("name").asString()).isEqualTo("Forty lamps");
        assertThat(sale.path("account").asString()).isEqualTo("account:" + done.path("account").asString());
        assertThat(sale.path("contact").asString()).isEqualTo("contact:" + done.path("contact").asString());
        assertThat(sale.path("lead").asString()).isEqualTo("lead:" + id(lead));
        assertThat(sale.path("amount").path("amount").asString()).isEqualTo("8000.50");
        assertThat(sale.path("closeOn").asString()).isEqualTo("2027-03-31");
        assertThat(sale.path("stage").asString()).isEqualTo("prospecting");
        assertThat(sale.path("probability").asInt()).isEqualTo(10);
        assertThat(sale.path("source").asString()).isEqualTo("api");
        assertThat(sale.path("owner").asString()).isEqualTo(lead.path("owner").asString("sam"));
        assertThat(items("/opportunities?limit=500").stream().map(ConversionJourneyTest::id)).contains(id(sale));
        assertThat(items("/audit?subject=opportunity:" + id(sale)).getFirst().path("kind").asString()).isEqualTo("created");

        assertThat(sam.get("/contacts/" + done.path("contact").asString()).path("account").asString())
                .isEqualTo("account:" + done.path("account").asString());
        assertThat(items("/contacts/" + done.path("contact").asString() + "/timeline").stream().map(one -> one.path("text").asString("")))
                .contains("Wants forty lamps", "converted", "Forty lamps");
    }

    @Test
    void aLeadThatIsSomebodyWhomWeKnowGoesToTheirAccountAndContactWithAllThatItSaid() {
        String phone = "+40722" + digits();
        JsonNode first = lead("known", Map.of("firstName", "Ion", "company", "Stela " + domain, "phone", phone));
        JsonNode known = sam.post(path(first) + "/conversion", Map.of("account", Map.of("name", "Stela " + domain)));
        JsonNode again = sam.post("/leads", Map.of("email", "ion@private-" + domain, "firstName", "Ion", "company", "SC Stela " + domain + " SRL",
                "phone", phone, "message", "Do you have grey ones, too?", "consents", List.of("marketing")));
        assertThat(again.path("contact").asString()).isNotEqualTo(first.path("contact").asString());

        JsonNode likely = sam.get(path(again) + "/conversion/candidates");
        assertThat(likely.path("accounts").valueStream().map(ConversionJourneyTest::id)).containsExactly(known.path("account").asString());
        assertThat(likely.path("contacts").valueStream().map(ConversionJourneyTest::id)).containsExactly(known.path("contact").asString());

        JsonNode done = sam.post(path(again) + "/conversion", Map.of("account", Map.of("id", known.path("account").asString()),
                "contact", Map.of("id", known.path("contact").asString())));

        assertThat(done.path("account")).isEqualTo(known.path("account"));
        assertThat(done.path("contact")).isEqualTo(known.path("contact"));
        assertThat(done.path("opportunity").isNull()).isTrue();
        nothingIsLeftOf(again);
        String contact = "/contacts/" + known.path("contact").asString();
        assertThat(items(contact + "/timeline").stream().map(one -> one.path("text").asString(""))).contains("Do you have grey ones, too?");
        assertThat(items(contact + "/consents").stream().filter(one -> one.path("given").asBoolean()).map(one -> one.path("purpose").asString()))
                .contains("marketing");
        JsonNode later = sam.post("/leads", Map.of("email", "ion@private-" + domain, "message", "Hello again"));
        assertThat(later.path("contact").asString()).as("whoever writes from the other address is the same person")
                .isEqualTo("contact:" + known.path("contact").asString());
    }

    @Test
    void aPrivatePersonNeedsNoAccount() {
        JsonNode lead = lead("mara", Map.of("firstName", "Mara"));

        JsonNode done = sam.post(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "A lamp for Mara")));

        assertThat(done.path("account").isNull()).isTrue();
        assertThat(sam.get("/opportunities/" + done.path("opportunity").asString()).path("account").isNull()).isTrue();
    }

    @Test
    void whoAsksTwiceIsAnsweredTheSameAndWhoComesLateLearnsWhoWasFirst() {
        JsonNode lead = lead("twice", Map.of("company", "Twice " + domain));
        Map<String, ?> wish = Map.of("account", Map.of("name", "Twice " + domain), "opportunity", Map.of("name", "Twice"));

        HttpResponse<String> first = sam.tryPost(path(lead) + "/conversion", wish);
        HttpResponse<String> second = sam.tryPost(path(lead) + "/conversion", wish);
        HttpResponse<String> late = town.colleague("ada").tryPost(path(lead) + "/conversion", wish);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json.readTree(second.body())).isEqualTo(json.readTree(first.body()));
        assertThat(sam.get(path(lead) + "/conversion")).isEqualTo(json.readTree(first.body()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Sam");
        assertThat(sales(lead)).isEqualTo(1);
        assertThat(accounts("Twice " + domain)).isEqualTo(1);
    }

    @Test
    void ofTwoWhoConvertAtOnceOneIsFirstAndNothingIsMadeTwice() {
        JsonNode lead = lead("race", Map.of("company", "Race " + domain));
        Map<String, ?> wish = Map.of("account", Map.of("name", "Race " + domain), "opportunity", Map.of("name", "Race"));

        List<Integer> answers = Stream.of("sam", "ada", "sam", "ada").parallel()
                .map(who -> town.colleague(who).tryPost(path(lead) + "/conversion", wish).statusCode()).toList();

        assertThat(answers).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
        assertThat(sales(lead)).isEqualTo(1);
        assertThat(accounts("Race " + domain)).isEqualTo(1);
        nothingIsLeftOf(lead);
    }

    @Test
    void whatCannotBeConvertedIsRefusedWithAReasonAndLeavesNothingBehind() {
        JsonNode lead = lead("no", Map.of("company", "No " + domain));
        Map<String, ?> wish = Map.of("account", Map.of("name", "No " + domain), "opportunity", Map.of("name", "No"));

        assertThat(town.colleague("carol").tryPost(path(lead) + "/conversion", wish).statusCode()).as("not visible").isEqualTo(404);
        assertThat(sam.tryGet(path(lead) + "/conversion").statusCode()).as("not yet").isEqualTo(404);
        assertThat(sam.tryPost(path(lead) + "/conversion", Map.of("account", Map.of("id", "1"))).body()).contains("\"account\"");
        assertThat(sam.tryPost(path(lead) + "/conversion", Map.of("account", Map.of("id", "1", "name", "Both"))).statusCode()).isEqualTo(400);
        assertThat(sam.tryPost(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "Odd", "amount",
                Map.of("amount", "1", "currency", "XAU")))).body()).contains("opportunity.amount.currency");

        sam.complete(sam.taskAbout("lead:" + id(lead)), Map.of("outcome", "disqualified"));
        HttpResponse<String> refused = sam.tryPost(path(lead) + "/conversion", wish);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("not for us");
        assertThat(sales(lead)).isZero();
        assertThat(accounts("No " + domain)).isZero();
    }

    @Test
    void whoHasTheLeadInHandConvertsItAndNoColleagueDoes() {
        JsonNode lead = lead("held", Map.of("company", "Held " + domain));
        JsonNode task = sam.taskAbout("lead:" + id(lead));
        if (!task.path("assignee").isNull()) {
            sam.delete("/tasks/" + id(task) + "/claim");
        }
        town.colleague("alice").put("/tasks/" + id(task) + "/claim", Map.of());

        assertThat(town.colleague("bob").tryPost(path(lead) + "/conversion", Map.of()).statusCode()).isEqualTo(409);
        assertThat(sales(lead)).isZero();
        JsonNode done = town.colleague("alice").post(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "Held")));

        assertThat(sam.get("/opportunities/" + done.path("opportunity").asString()).path("owner").asString()).isEqualTo("alice");
        assertThat(town.colleague("carol").tryGet("/opportunities/" + done.path("opportunity").asString()).statusCode()).isEqualTo(404);
    }

    @Test
    void aLeadThatRestsOrWasQualifiedBeforeIsConvertedToo() {
        JsonNode resting = lead("rests", Map.of());
        sam.complete(sam.taskAbout("lead:" + id(resting)), Map.of("outcome", "nurture", "restDays", 30));
        JsonNode qualified = lead("qualified", Map.of());
        sam.complete(sam.taskAbout("lead:" + id(qualified)), Map.of("outcome", "qualified"));

        for (JsonNode lead : List.of(resting, qualified)) {
            sam.post(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "After all")));

            assertThat(sam.get(path(lead)).path("status").asString()).isEqualTo("qualified");
            assertThat(sam.get(path(lead)).path("restsUntil").isNull()).isTrue();
            nothingIsLeftOf(lead);
        }
    }

    @Test
    void aCallIsNoMoreWrittenDownWithTheLead() {
        JsonNode lead = lead("call", Map.of());
        sam.post(path(lead) + "/conversion", Map.of());

        var refused = sam.tryPost(path(lead) + "/activities", Map.of("kind", "call", "text", "Hello"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("is a customer now");
    }

    private void nothingIsLeftOf(JsonNode lead) {
        String subject = "lead:" + id(lead);
        assertThat(items("/tasks?scope=all&subject=" + subject)).as("open work").isEmpty();
        List<String> instances = jdbc.sql("select instance from process_link where subject = ?").param(subject).query(String.class).list();
        assertThat(jdbc.sql("select count(*) from process_link where subject = ? and running = true").param(subject).query(Integer.class)
                .single()).as("instances").isZero();
        assertThat(instances).isNotEmpty();
        for (String table : List.of("ACT_RU_EXECUTION", "ACT_RU_EVENT_SUBSCR", "ACT_RU_TASK")) {
            assertThat(rows(table, "PROC_INST_ID_", instances)).as(table).isZero();
        }
        assertThat(rows("ACT_RU_JOB", "PROCESS_INSTANCE_ID_", instances)).as("clocks").isZero();
    }

    private int rows(String table, String column, List<String> instances) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " in (:some)").param("some", instances).query(Integer.class).single();
    }

    private int sales(JsonNode lead) {
        return jdbc.sql("select count(*) from crm_opportunity where lead_id = ?").param(Long.valueOf(id(lead))).query(Integer.class).single();
    }

    private int accounts(String name) {
        return jdbc.sql("select count(*) from crm_account where name = ?").param(name).query(Integer.class).single();
    }

    /** Polling of the other parts of the application is counted along. */
    private double statements() {
        return meters.get("baton.sql.statements").functionCounter().count();
    }

    private JsonNode lead(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("email", name + "@" + domain);
        return sam.post("/leads", body);
    }

    private static String digits() {
        return Integer.toString(100_000 + (int) (Math.random() * 899_999));
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }

    private static String path(JsonNode lead) {
        return "/leads/" + id(lead);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
