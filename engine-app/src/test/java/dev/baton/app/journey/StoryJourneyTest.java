package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;

/** What people write down about leads, contacts, accounts and opportunities is one story, told to those who may hear it. */
@Journey
class StoryJourneyTest {

    private static final String LONG_AGO = "2026-01-05T09:30:00Z";
    private static final String FAR_AHEAD = "2099-01-05T09:30:00Z";
    private static final String LATER = "2098-01-05T09:30:00Z";
    private static final String SOON = "2097-01-05T09:30:00Z";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;
    @Autowired Clock clock;

    private Colleague sam;
    private String lead;
    private String contact;
    private String account;
    private String sale;

    @BeforeEach
    void aLeadThatBecameASale() {
        sam = town.colleague("sam");
        String some = UUID.randomUUID().toString().substring(0, 6);
        lead = "/leads/" + sam.post("/leads", Map.of("email", "ana@story-" + some + ".example", "firstName", "Ana")).path("id").asString();
        sam.post(lead + "/activities", Map.of("kind", "call", "text", "Wants lamps", "direction", "out", "result", "talked", "minutes", 12));
        JsonNode done = sam.post(lead + "/conversion", Map.of("account", Map.of("name", "Story " + some), "opportunity", Map.of("name", "Lamps " + some)));
        contact = "/contacts/" + done.path("contact").asString();
        account = "/accounts/" + done.path("account").asString();
        sale = "/opportunities/" + done.path("opportunity").asString();
    }

    @Test
    void whatWasSaidToTheLeadIsToldWithTheSaleTheContactAndTheAccount() {
        sam.post(account + "/activities", Map.of("kind", "meeting", "text", "Met the board", "at", LONG_AGO, "place", "Cluj", "people", "Ana, Ion"));
        sam.post(sale + "/activities", Map.of("kind", "note", "text", "They like grey"));

        assertThat(texts(lead, "")).contains("Wants lamps", "They like grey").doesNotContain("Met the board");
        assertThat(texts(sale, "")).contains("Wants lamps", "They like grey").doesNotContain("Met the board");
        assertThat(texts(contact, "")).contains("Wants lamps", "They like grey").doesNotContain("Met the board");
        assertThat(texts(account, "")).startsWith("They like grey").endsWith("Met the board").contains("Wants lamps").doesNotHaveDuplicates();
        JsonNode call = items(account, "?kind=calls").getFirst();
        assertThat(call.path("minutes").asInt()).isEqualTo(12);
        assertThat(call.path("result").asString()).isEqualTo("talked");
        assertThat(texts(account, "?kind=meetings")).containsExactly("Met the board");
    }

    @Test
    void aStoryIsReadPageByPageAndNothingIsToldTwice() {
        for (int i = 0; i < 7; i++) {
            sam.post(sale + "/activities", Map.of("kind", "note", "text", "Note " + i, "at", LONG_AGO)); // all of one moment
        }

        JsonNode first = sam.get(account + "/activities?kind=notes&limit=5");
        JsonNode second = sam.get(account + "/activities?kind=notes&limit=5&after=" + first.path("next").asString());

        assertThat(first.path("items").size()).isEqualTo(5);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(List.of(first, second).stream().flatMap(page -> page.path("items").valueStream()).map(one -> one.path("text").asString()))
                .containsExactlyInAnyOrder("Note 0", "Note 1", "Note 2", "Note 3", "Note 4", "Note 5", "Note 6");
        for (String nowhere : List.of("yesterday", "1700000000000-9999999999999999999")) {
            assertThat(sam.tryGet(account + "/activities?after=" + nowhere).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whoMayNotSeeTheSaleHearsNothingOfIt() {
        sam.post(sale + "/activities", Map.of("kind", "note", "text", "A secret price"));
        sam.post(contact + "/activities", Map.of("kind", "note", "text", "Likes tea"));
        Colleague carol = town.colleague("carol"); // Support only: sees all contacts and accounts, no leads and sales of others

        assertThat(carol.tryGet(sale + "/activities").statusCode()).isEqualTo(404);
        assertThat(carol.tryPost(sale + "/activities", Map.of("kind", "note", "text", "Hello")).statusCode()).isEqualTo(404);
        for (String seen : List.of(contact, account)) {
            assertThat(carol.get(seen + "/activities").path("items").valueStream().map(one -> one.path("text").asString()))
                    .contains("Likes tea").doesNotContain("A secret price", "Wants lamps");
        }
    }

    @Test
    void whoSendsItTwiceHasWrittenItOnce() {
        Map<String, String> note = Map.of("kind", "note", "text", "Only once");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = sam.tryPost(account + "/activities", note, "Idempotency-Key", key);
        HttpResponse<String> second = sam.tryPost(account + "/activities", note, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(texts(account, "?kind=notes")).containsOnlyOnce("Only once");
        assertThat(sam.tryPost(account + "/activities", Map.of("kind", "note")).body()).contains("text");
        assertThat(sam.tryPost(account + "/activities", Map.of("kind", "dance", "text", "Hello")).statusCode()).isEqualTo(400);
    }

    @Test
    void aPlanIsNoStoryUntilItIsDone() {
        JsonNode plan = sam.post(sale + "/activities", Map.of("kind", "call", "text", "Ask for the order", "at", FAR_AHEAD));

        assertThat(plan.path("planned").asBoolean()).isTrue();
        assertThat(texts(sale, "")).doesNotContain("Ask for the order");
        assertThat(texts(sale, "?planned=true")).containsExactly("Ask for the order");
        sam.put(sale + "/activities/" + id(plan) + "/completion", Map.of());
        assertThat(texts(sale, "?planned=true")).isEmpty();
        assertThat(texts(sale, "?kind=calls")).startsWith("Ask for the order");
    }

    @Test
    void whatIsPlannedWithASaleOrALeadStandsWithItsPeopleAndTheirCompanyForThoseWhoMaySeeIt() {
        sam.post(account + "/activities", Map.of("kind", "meeting", "text", "Meet the board", "at", LATER));
        sam.post(sale + "/activities", Map.of("kind", "call", "text", "Ask for the order", "at", FAR_AHEAD));
        JsonNode again = sam.post("/leads", Map.of("email", sam.get(contact).path("email").asString(), "firstName", "Ana"));
        sam.post("/leads/" + id(again) + "/activities", Map.of("kind", "call", "text", "Ask what else", "at", SOON));
        JsonNode plan = items(contact, "?planned=true").getFirst();

        assertThat(texts(contact, "?planned=true")).containsExactly("Ask what else", "Ask for the order");
        assertThat(texts(account, "?planned=true")).containsExactly("Ask what else", "Meet the board", "Ask for the order");
        assertThat(town.browser("sam").get(account, "Accept", "text/html").body()).contains("Ask what else", sam.get(sale).path("name").asString());
        jdbc.sql("update crm_lead set owner_id = (select id from person where login = 'ada'), team_id = null where id = ?").param(id(again)).update();
        assertThat(town.colleague("alice").get(contact + "/activities?planned=true").toString()).as("who does not see the lead")
                .contains("Ask for the order").doesNotContain("Ask what else");
        town.colleague("ada").put("/leads/" + id(again) + "/activities/" + id(plan) + "/completion", Map.of());
        assertThat(texts(contact, "?planned=true")).containsExactly("Ask for the order");
    }

    @Test
    void aTelephoneWhoseClockIsAheadTellsOfACallThatWas() {
        JsonNode call = sam.post(sale + "/activities", Map.of("kind", "call", "text", "Rang at once", "result", "talked",
                "at", clock.instant().plusSeconds(30).toString()));
        JsonNode plan = sam.post(sale + "/activities", Map.of("kind", "call", "text", "Ring soon", "at", clock.instant().plusSeconds(120).toString()));

        assertThat(call.path("planned").asBoolean()).isFalse();
        assertThat(texts(sale, "?kind=calls")).startsWith("Rang at once");
        assertThat(plan.path("planned").asBoolean()).isTrue();
    }

    @Test
    void whatIsYetToComeHasNoResult() {
        for (Map<String, ?> ended : List.of(Map.of("result", "noAnswer"), Map.of("result", "talked"), Map.of("reached", false))) {
            Map<String, Object> call = new HashMap<>(Map.of("kind", "call", "text", "Nobody there", "at", FAR_AHEAD));
            call.putAll(ended);
            HttpResponse<String> refused = sam.tryPost(sale + "/activities", call);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("A call that is yet to come has not ended", ended.keySet().iterator().next());
        }
        assertThat(texts(sale, "?planned=true")).doesNotContain("Nobody there");
    }

    @Test
    void onlyWhoWroteItChangesItOrTakesItBackAndTheAuditRemembers() {
        JsonNode note = sam.post(account + "/activities", Map.of("kind", "note", "text", "Wrng"));
        String one = account + "/activities/" + id(note);

        assertThat(town.colleague("alice").tryPatch(one, Map.of("text", "Mine")).statusCode()).isEqualTo(409);
        assertThat(town.colleague("alice").tryDelete(one).statusCode()).isEqualTo(409);
        sam.patch(one, Map.of("text", "Wrong"));
        assertThat(texts(account, "?kind=notes")).containsExactly("Wrong");
        assertThat(sam.tryPatchIf(one, Map.of("text", "Late"), "\"0\"").statusCode()).isEqualTo(412);
        sam.delete(one);

        assertThat(texts(account, "")).doesNotContain("Wrong");
        assertThat(town.colleague("ada").get("/audit?subject=activity:" + id(note)).toString()).contains("created", "changed", "deleted");
    }

    @Test
    void whatTheHouseNotedIsNobodysToWriteAnewUnderItsOwnId() {
        JsonNode line = items(sale, "").stream().filter(one -> one.path("kind").asString().equals("created")).findFirst().orElseThrow();
        Caller browser = town.browser("sam");

        var plan = browser.submit(account, account + "/activities", "id", id(line), "kind", "CALL", "at", "2099-01-05T09:30", "text", "Mine");
        browser.send("PUT", account + "/activities/" + id(line) + "/text", "text=Forged&version=0&_csrf=" + browser.token(account),
                "Content-Type", "application/x-www-form-urlencoded");

        assertThat(plan.statusCode()).isEqualTo(404);
        assertThat(items(sale, "")).contains(line);
        assertThat(items(account, "?planned=true")).isEmpty();
    }

    @Test
    void whoSeesTheSaleAndNotItsLeadOpensNothingThatWasSaidToTheLead() {
        String call = sale + "/activities/" + id(items(lead, "?kind=calls").getFirst());
        jdbc.sql("update crm_opportunity set owner_id = (select id from person where login = 'carol') where id = ?")
                .param(sale.substring("/opportunities/".length())).update();
        Colleague carol = town.colleague("carol");

        assertThat(carol.tryGet(sale + "/activities").statusCode()).isEqualTo(200);
        assertThat(carol.tryPut(call + "/completion", Map.of()).statusCode()).isEqualTo(404);
        assertThat(sam.tryPut(call + "/completion", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasPlannedWithTheLeadIsDoneWithWhatItBecame() {
        for (Map<String, ?> wish : List.<Map<String, ?>>of(Map.of("opportunity", Map.of("name", "Plan")), Map.of())) {
            String before = "/leads/" + id(sam.post("/leads", Map.of("email", "plan-" + UUID.randomUUID() + "@story.example")));
            sam.post(before + "/activities", Map.of("kind", "call", "text", "Ask for the order", "at", FAR_AHEAD));
            JsonNode became = sam.post(before + "/conversion", wish);
            String after = wish.isEmpty() ? "/contacts/" + became.path("contact").asString() : "/opportunities/" + became.path("opportunity").asString();

            assertThat(texts(before, "?planned=true")).isEmpty();
            sam.put(after + "/activities/" + id(items(after, "?planned=true").getFirst()) + "/completion", Map.of());
            assertThat(texts(after, "?kind=calls")).containsExactly("Ask for the order");
            assertThat(sam.tryPost(before + "/activities", Map.of("kind", "call", "text", "Once more", "at", FAR_AHEAD)).statusCode())
                    .as("nobody could ever do it").isEqualTo(409);
        }
    }

    @Test
    void aPlanThatWasStuckOnALeadThatBecameASaleGoesOnWithTheSale() {
        jdbc.sql("""
                insert into logged_activity (id, version, subject_type, subject_id, kind, at, planned, text, person_id, created_at)
                select 7 + id, 0, 'lead', id, 'CALL', timestamp '2026-01-05 09:30:00', true, 'Stuck', owner_id, created_at from crm_lead where id = ?""")
                .param(lead.substring("/leads/".length())).update();

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V407.381__plans_of_leads_that_became_customers_go_on.sql")).execute(database);

        assertThat(texts(sale, "?planned=true")).containsExactly("Stuck");
        assertThat(texts(lead, "?planned=true")).isEmpty();
    }

    @Test
    void whatIsDueStandsBeforeWhoPlannedItUntilItIsDone() {
        Caller page = town.browser("sam");
        String some = "Due " + UUID.randomUUID();
        JsonNode plan = sam.post(sale + "/activities", Map.of("kind", "call", "text", some, "at", FAR_AHEAD));
        assertThat(page.get("/", "Accept", "text/html").body()).as("not due yet").doesNotContain(some);

        jdbc.sql("update logged_activity set at = timestamp '2026-01-05 09:30:00' where id = ?").param(id(plan)).update(); // its time has come, and gone

        assertThat(page.get("/", "Accept", "text/html").body()).contains(some, "Overdue", "href=\"" + sale + "\"");
        assertThat(page.get(sale, "Accept", "text/html").body()).contains("Overdue");
        assertThat(page.get("/inbox", "Accept", "text/html").body()).containsPattern("\\d+ plans? due, \\d+ overdue");
        assertThat(sam.get("/me/plans").path("items").valueStream().map(one -> one.path("text").asString())).contains(some);
        assertThat(sam.tryGet("/me/plans?before=%2B999999999-12-31T00:00:00Z").statusCode()).as("no day of any calendar here").isEqualTo(400);
        assertThat(sam.tryGet("/me/plans?before=soon").body()).contains("before");
        assertThat(town.browser("alice").get("/", "Accept", "text/html").body()).as("it is sam's").doesNotContain(some);
        sam.put(sale + "/activities/" + id(plan) + "/completion", Map.of());
        assertThat(page.get("/", "Accept", "text/html").body()).doesNotContain(some);
    }

    @Test
    void aCallIsATouchUntilItIsTakenBack() {
        String fresh = "/leads/" + sam.post("/leads", Map.of("email", "touch-" + UUID.randomUUID() + "@story.example")).path("id").asString();
        sam.post(fresh + "/activities", Map.of("kind", "call", "text", "Soon", "at", FAR_AHEAD));
        assertThat(sam.get(fresh).path("touchedAt").isNull()).as("a plan is no touch").isTrue();

        sam.post(fresh + "/activities", Map.of("kind", "call", "text", "Hello"));
        assertThat(sam.get(fresh).path("status").asString()).isEqualTo("working");
        sam.delete(fresh + "/activities/" + id(items(fresh, "?kind=calls").getFirst()));

        assertThat(sam.get(fresh).path("touchedAt").isNull()).isTrue();
        assertThat(sam.get(fresh).path("status").asString()).isEqualTo("assigned");
    }

    private List<String> texts(String record, String query) {
        return items(record, query).stream().map(one -> one.path("text").asString("")).filter(text -> !text.isEmpty()).toList();
    }

    private List<JsonNode> items(String record, String query) {
        return sam.get(record + "/activities" + query).path("items").valueStream().toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
