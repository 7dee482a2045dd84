package dev.baton.app.journey;

import dev.baton.app.access.Caller;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sales and accounts are given to somebody else, who gets to know, and described on forms that ask what was added, too. */
@Journey
class OwnersJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private Colleague sam;
    private String some;

    @BeforeEach
    void somebodyLeads() {
        sam = town.colleague("sam");
        some = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aSaleIsGivenByWhoLeadsItsTeamOrHasItAndItsThreadGoesAlong() {
        String lead = "/leads/" + id(sam.post("/leads", Map.of("email", "give@" + some + ".example")));
        String sale = "/opportunities/" + sam.post(lead + "/conversion", Map.of("opportunity", Map.of("name", "Give " + some))).path("opportunity").asString();
        String has = sam.get(sale).path("owner").asString();
        String gets = has.equals("alice") ? "bob" : "alice";
        Colleague taker = town.colleague(gets);

        assertThat(taker.tryPatch(sale, Map.of("owner", gets)).statusCode()).as("it is not theirs to give").isIn(400, 404);
        assertThat(sam.tryPatch(sale, Map.of("owner", "carol")).body()).as("not of its team").contains("owner");
        assertThat(sam.tryPatch(sale, Map.of("owner", "nobody-here")).body()).contains("owner");
        assertThat(sam.tryPatchIf(sale, Map.of("owner", gets), "\"7\"").statusCode()).isEqualTo(412);
        assertThat(sam.get(sale).path("owner").asString()).isEqualTo(has);

        assertThat(sam.patch(sale, Map.of("owner", gets)).path("owner").asString()).isEqualTo(gets);
        assertThat(sam.get(lead).path("owner").asString()).as("whoever sells goes on in its thread").isEqualTo(gets);
        assertThat(sam.get(sale + "/activities").path("items").get(0).path("kind").asString()).isEqualTo("assigned");
        String subject = "opportunity:" + sale.substring("/opportunities/".length());
        JsonNode told = taker.taskAbout(subject);
        assertThat(told.path("title").asString()).isIn("Somebody gave you this sale", "Ați primit această vânzare");
        assertThat(town.browser(gets).get("/inbox/" + id(told), "Accept", "text/html").body()).contains("Give " + some, "id=\"context\"");

        taker.patch(sale, Map.of("owner", has));
        assertThat(taker.get("/tasks?scope=mine&subject=" + subject).path("items")).as("it is somebody else's now").isEmpty();
        assertThat(town.colleague(has).taskAbout(subject).path("title").asString()).isNotEmpty();
        assertThat(town.colleague("ada").get("/audit?subject=" + subject).toString()).contains("owner");
    }

    @Test
    void whoeverGetsASaleGetsWhatWasPlannedAboutIt() {
        String lead = "/leads/" + id(sam.post("/leads", Map.of("email", "plan@" + some + ".example")));
        String sale = "/opportunities/" + sam.post(lead + "/conversion", Map.of("opportunity", Map.of("name", "Plan " + some))).path("opportunity").asString();
        String has = sam.get(sale).path("owner").asString();
        String gets = has.equals("alice") ? "bob" : "alice";
        Map.of(has, "Ask " + some, "ada", "Mine " + some).forEach((who, text) ->
                town.colleague(who).post(sale + "/activities", Map.of("kind", "call", "text", text, "at", "2099-01-05T09:30:00Z")));

        sam.patch(sale, Map.of("owner", gets));

        assertThat(plans(gets)).contains("Ask " + some).doesNotContain("Mine " + some);
        assertThat(plans(has)).doesNotContain("Ask " + some);
        assertThat(plans("ada")).as("others keep theirs").contains("Mine " + some);
    }

    @Test
    void theLeadOfASaleGoesAlongAndSaysSoWithWhatItsCustomerWroteAndToNobodyToo() throws Exception {
        Customer olga = town.customer("Olga");
        String lead = "/leads/" + id(sam.post("/leads", Map.of("email", olga.address())));
        sam.post(lead + "/mails", Map.of("text", "Which lamps do you need?"));
        String sale = "/opportunities/" + sam.post(lead + "/conversion", Map.of("opportunity", Map.of("name", "Write " + some))).path("opportunity").asString();
        String has = sam.get(sale).path("owner").asString();
        String gets = has.equals("alice") ? "bob" : "alice";
        olga.answers(olga.inbox(1).getFirst(), "Forty grey ones.");
        String subject = "lead:" + lead.substring("/leads/".length());
        town.colleague(has).taskAbout(subject);

        sam.patch(sale, Map.of("owner", gets));

        assertThat(town.colleague(gets).taskAbout(subject).path("title").asString()).isIn("The customer wrote", "Clientul a scris");
        assertThat(town.colleague(has).get("/tasks?scope=mine&subject=" + subject).path("items")).as("whoever had it").isEmpty();
        assertThat(sam.get(lead + "/activities").path("items").get(0).path("text").asString()).isEqualTo(gets);
        sam.patch(sale, Collections.singletonMap("owner", null));
        assertThat(sam.get(lead).path("owner").isNull()).as("nobody sells it").isTrue();
        assertThat(town.colleague(gets).get("/tasks?scope=mine&subject=" + subject).path("items")).isEmpty();
    }

    @Test
    void anAccountIsGivenByWhoHasItAndNotByWhoeverSeesIt() {
        String account = "/accounts/" + id(sam.post("/accounts", Map.of("name", "Give " + some)));

        assertThat(town.colleague("alice").tryPatch(account, Map.of("owner", "alice")).body()).contains("owner");
        sam.post(account + "/activities", Map.of("kind", "meeting", "text", "Visit " + some, "at", "2099-01-05T09:30:00Z"));
        assertThat(sam.patch(account, Map.of("owner", "bob")).path("owner").asString()).isEqualTo("bob");
        assertThat(plans("bob")).contains("Visit " + some);
        JsonNode told = town.colleague("bob").taskAbout("account:" + account.substring("/accounts/".length()));
        assertThat(told.path("title").asString()).isEqualTo("Somebody gave you this account");
        assertThat(town.browser("bob").get("/inbox/" + id(told), "Accept", "text/html").body()).contains("href=\"" + account + "\"");
        assertThat(town.browser("alice").get(account + "/facts", "Accept", "text/html").body()).containsPattern("id=\"owner\"[^>]*disabled");
        assertThat(town.browser("bob").get(account + "/facts", "Accept", "text/html").body()).doesNotContainPattern("id=\"owner\"[^>]*disabled")
                .as("only who leads gives to nobody").contains("value=\"sam\"").doesNotContain(">Nobody<");
    }

    /** A designer sees no customer: what was theirs would be nobody's. */
    @Test
    void nothingIsGivenToWhomMayNotSeeIt() {
        String lead = "/leads/" + id(sam.post("/leads", Map.of("email", "hide@" + some + ".example")));
        String sale = "/opportunities/" + sam.post(lead + "/conversion", Map.of("opportunity", Map.of("name", "Hide " + some))).path("opportunity").asString();
        String account = "/accounts/" + id(sam.post("/accounts", Map.of("name", "Hide " + some)));

        for (String record : List.of(sale, account)) {
            JsonNode before = sam.get(record);
            var refused = town.colleague("ada").tryPatch(record, Map.of("owner", "dora"));
            assertThat(refused.statusCode()).as(record).isEqualTo(400);
            assertThat(refused.body()).contains("\"owner\"", "Dora", "does not work with such records").doesNotContain("log-in");
            assertThat(town.colleague("ada").tryPatch(record, Map.of("owner", "nobody-here")).body()).contains("log-in");
            assertThat(sam.get(record)).as("nothing changed").isEqualTo(before);
            Caller browser = town.browser("ada");
            assertThat(browser.get(record + "/facts", "Accept", "text/html").body()).as("nor is it offered").doesNotContain("value=\"dora\"");
            var form = browser.submit(record + "/facts", record + "/facts", "version", before.path("version").asString(), "name", "Kept " + some, "owner", "dora");
            assertThat(form.statusCode()).isEqualTo(400);
            assertThat(form.body()).contains("href=\"#owner\"", "value=\"Kept " + some + "\"");
        }
    }

    @Test
    void aFormAsksForWhatWasAddedAndComesBackAsItWasTyped() {
        String field = "size" + some;
        for (String type : List.of("account", "opportunity")) {
            jdbc.sql("insert into custom_field (record_type, name, type, label) values (?, ?, 'number', ?)").params(type, field, "Size of " + some).update();
        }
        Caller browser = town.browser("sam");
        String taken = "taken-" + some + ".example";
        sam.post("/accounts", Map.of("name", "Taken " + some, "domain", taken));
        Town.soon("the field", () -> browser.get("/accounts/new", "Accept", "text/html").body().contains("Size of " + some));

        var wrong = browser.submit("/accounts/new", "/accounts", "name", "Form " + some, "custom." + field, "big");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#custom." + field + "\"", "value=\"big\"", "value=\"Form " + some + "\"");
        var clash = browser.submit("/accounts/new", "/accounts", "name", "Form " + some, "domain", taken);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("href=\"#domain\"", "Taken " + some, "value=\"Form " + some + "\"");
        var made = browser.submit("/accounts/new", "/accounts", "name", "Form " + some, "tier", "gold", "custom." + field, "12");
        assertThat(made.statusCode()).isEqualTo(302);

        String account = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*(?=/accounts/)", "");
        assertThat(sam.get(account).path("custom").path(field).asInt()).isEqualTo(12);
        String label = "<bdi>Size of " + some + "</bdi></dt><dd dir=\"auto\">";
        assertThat(browser.get(account, "Accept", "text/html").body()).contains(label + "12</dd>");
        assertThat(sam.get(account).path("tier").asString()).isEqualTo("gold");
        assertThat(browser.submit(account + "/facts", account + "/facts", "version", "7", "name", "Late").statusCode()).isEqualTo(409);
        String sale = "/opportunities/" + sam.post("/leads/" + id(sam.post("/leads", Map.of("email", "form@" + some + ".example"))) + "/conversion",
                Map.of("opportunity", Map.of("name", "Form " + some))).path("opportunity").asString();
        assertThat(browser.submit(sale + "/facts", sale + "/facts", "version", sam.get(sale).path("version").asString(), "custom." + field, "40")
                .statusCode()).isEqualTo(302);
        assertThat(sam.get(sale).path("custom").path(field).asInt()).isEqualTo(40);
        assertThat(browser.get(sale, "Accept", "text/html").body()).contains(label + "40</dd>");
        assertThat(sam.tryPatch(sale, Map.of("custom", Map.of(field, "huge"))).body()).contains("custom." + field);
        jdbc.sql("delete from custom_field where name = ?").param(field).update();
    }

    private List<String> plans(String person) {
        return town.colleague(person).get("/me/plans?before=2100-01-01T00:00:00Z").path("items").valueStream().map(one -> one.path("text").asString()).toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
