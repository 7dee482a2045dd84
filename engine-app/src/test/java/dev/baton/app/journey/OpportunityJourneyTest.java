package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a lead became: its thread goes on, and what is expected of it changes. */
@Journey
class OpportunityJourneyTest {

    @Autowired Town town;

    private Colleague sam;

    @BeforeEach
    void somebodySells() {
        sam = town.colleague("sam");
    }

    @Test
    void whatACustomerAnswersLaterJoinsTheThreadAndItsOwnerIsTold() throws Exception {
        Customer olga = town.customer("Olga");
        JsonNode lead = sam.post("/leads", Map.of("email", olga.address(), "firstName", "Olga"));
        sam.post(path(lead) + "/mails", Map.of("text", "Which lamps do you need?"));
        JsonNode done = sam.post(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "Grey lamps")));

        olga.answers(olga.inbox(1).getFirst(), "Forty grey ones.");

        JsonNode told = town.colleague(sam.get(path(lead)).path("owner").asString()).taskAbout("lead:" + id(lead));
        assertThat(told.path("title").asString()).isIn("The customer wrote", "Clientul a scris");
        assertThat(sam.get(path(lead) + "/mails").path("items").valueStream().map(mail -> mail.path("text").asString().strip()))
                .contains("Forty grey ones.");
        assertThat(items("/contacts/" + done.path("contact").asString() + "/timeline").getFirst().path("kind").asString()).isEqualTo("mail_in");
        assertThat(items("/leads?limit=500").stream().filter(one -> one.path("email").asString().equals(olga.address()))).as("no second lead").hasSize(1);
        assertThat(items("/cases?contactEmail=" + olga.address())).as("no case").isEmpty();
        assertThat(town.browser("sam").get("/opportunities/" + done.path("opportunity").asString(), "Accept", "text/html").body())
                .contains("Which lamps do you need?", "Forty grey ones.");
    }

    @Test
    void whatIsWrittenFromASaleStandsInTheStoryOfItsCompanyAlsoWhereItsPersonWorksElsewhere() throws Exception {
        Customer ion = town.customer("Ion");
        sam.post(path(sam.post("/leads", Map.of("email", ion.address()))) + "/conversion", Map.of("account", company("Elsewhere " + ion.address())));
        JsonNode done = sam.post(path(sam.post("/leads", Map.of("email", ion.address()))) + "/conversion",
                Map.of("account", company("Here " + ion.address()), "opportunity", Map.of("name", "Green lamps")));
        String sale = "/opportunities/" + done.path("opportunity").asString();

        sam.post(sale + "/mails", Map.of("text", "The offer follows."));
        ion.answers(ion.inbox(1).getFirst(), "I look forward to it.");
        Town.soon("the answer", () -> items(sale + "/mails").size() == 2);

        assertThat(items(sale + "/mails").stream().map(mail -> mail.path("text").asString().strip())).contains("The offer follows.", "I look forward to it.");
        for (String told : List.of(sale, "/accounts/" + done.path("account").asString())) {
            assertThat(items(told + "/activities?kind=mails").stream().map(one -> one.path("kind").asString())).as(told).containsExactly("mail_in", "mail_out");
        }
        String person = "/contacts/" + done.path("contact").asString() + "/mail";
        assertThat(town.browser("sam").get(person, "Accept", "text/html").body()).contains("href=\"" + sale + "\"");
        assertThat(sam.tryPost(sale + "/mails", Map.of("text", "Late"), "If-Match", "\"7\"").statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsExpectedOfAnOpportunityChangesFieldByFieldAndNeverBlindly() {
        String some = UUID.randomUUID().toString().substring(0, 8);
        JsonNode lead = sam.post("/leads", Map.of("email", "patch@" + some + ".example"));
        String sale = "/opportunities/" + sam.post(path(lead) + "/conversion", Map.of("opportunity", Map.of("name", "Patch " + some,
                "amount", Map.of("amount", "10", "currency", "EUR")))).path("opportunity").asString();
        Map<String, Object> nothingKnown = new HashMap<>();
        nothingKnown.put("amount", null);

        JsonNode changed = sam.patch(sale, Map.of("probability", 40, "nextStep", "Call on Monday", "closeOn", "2027-01-15"));
        JsonNode poorer = sam.patch(sale, nothingKnown);

        assertThat(changed.path("probability").asInt()).isEqualTo(40);
        assertThat(changed.path("amount").path("amount").asString()).isEqualTo("10.00");
        assertThat(poorer.path("amount").isNull()).isTrue();
        assertThat(poorer.path("nextStep").asString()).isEqualTo("Call on Monday");
        assertThat(sam.tryPatch(sale, Map.of("probability", 101)).body()).contains("probability");
        assertThat(sam.tryPatch(sale, Map.of("closeOn", "soon")).body()).contains("closeOn");
        assertThat(sam.tryPatchIf(sale, Map.of("probability", 50), "\"0\"").statusCode()).isEqualTo(412);
        assertThat(town.browser("sam").get("/search?q=patch+" + some, "Accept", "text/html").body()).contains(sale);
        assertThat(town.browser("carol").get("/search?q=patch+" + some, "Accept", "text/html").body()).doesNotContain(sale);
        assertThat(items("/opportunities?q=patch+" + some).stream().map(OpportunityJourneyTest::id))
                .containsExactly(sale.substring("/opportunities/".length()));
    }

    @Test
    void aSaleMovesOnItsChanceFollowsAndItsStoryAndAccountSaySo() {
        String some = UUID.randomUUID().toString().substring(0, 8);
        JsonNode made = sam.post(path(sam.post("/leads", Map.of("email", "move@" + some + ".example"))) + "/conversion", Map.of("account",
                Map.of("name", "Move " + some), "opportunity", Map.of("name", "Blue " + some, "amount", Map.of("amount", "1500", "currency", "EUR"))));
        String sale = "/opportunities/" + made.path("opportunity").asString();
        String second = "/opportunities/" + sam.post(path(sam.post("/leads", Map.of("email", "ion@" + some + ".example"))) + "/conversion", Map.of(
                "account", Map.of("id", made.path("account").asString()), "opportunity", Map.of("name", "Red " + some))).path("opportunity").asString();

        assertThat(sam.patch(sale, Map.of("stage", "proposal")).path("probability").asInt()).isEqualTo(50);
        assertThat(sam.patch(sale, Map.of("stage", "negotiation", "probability", 60)).path("probability").asInt()).isEqualTo(60);
        assertThat(sam.tryPatch(sale, Map.of("stage", "won", "probability", 60)).body()).contains("probability");
        assertThat(sam.tryPatch(sale, Map.of("stage", "maybe")).body()).contains("stage", "negotiation");
        JsonNode won = sam.patch(sale, Map.of("stage", "won"));

        assertThat(won.path("probability").asInt()).isEqualTo(100);
        assertThat(items(sale + "/activities").getFirst().path("text").asString()).isEqualTo("won");
        String account = town.browser("sam").get("/accounts/" + made.path("account").asString(), "Accept", "text/html").body();
        assertThat(account).containsSubsequence("1 open", "1 won", "1,500").doesNotContain("1 lost")
                .as("what is open comes first").containsSubsequence("id=\"sales\"", second, sale);
    }

    @Test
    void aFormOfYesterdayIsRefusedAndKeepsWhatWasTyped() {
        String some = UUID.randomUUID().toString().substring(0, 8);
        String sale = "/opportunities/" + sam.post(path(sam.post("/leads", Map.of("email", "form@" + some + ".example"))) + "/conversion",
                Map.of("opportunity", Map.of("name", "Form " + some))).path("opportunity").asString();
        Caller browser = town.browser("sam");
        String form = sale + "/facts";
        String version = sam.get(sale).path("version").asString();
        sam.patch(sale, Map.of("nextStep", "Ask the board"));

        var stale = browser.submit(form, form, "version", version, "was.name", "Form " + some, "name", "Better " + some, "was.nextStep", "", "nextStep", "");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("value=\"Better " + some + "\"", "value=\"Ask the board\"", "changed while you were writing");
        String now = sam.get(sale).path("version").asString();
        var wrong = browser.submit(form, form, "version", now, "amount.amount", "much", "amount.currency", "EUR", "closeOn", "2027-03-01");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#amount.amount\"", "value=\"much\"", "value=\"2027-03-01\"");
        assertThat(browser.submit(form, form, "version", now, "name", "Better " + some, "stage", "proposal", "amount.amount", "8 000.50",
                "amount.currency", "eur", "closeOn", "2027-03-01").statusCode()).isEqualTo(302);

        JsonNode saved = sam.get(sale);
        assertThat(saved.path("name").asString()).isEqualTo("Better " + some);
        assertThat(saved.path("stage").asString()).isEqualTo("proposal");
        assertThat(saved.path("probability").asInt()).isEqualTo(50);
        assertThat(saved.path("amount").path("amount").asString()).isEqualTo("8000.50");
        assertThat(saved.path("closeOn").asString()).isEqualTo("2027-03-01");
        assertThat(saved.path("nextStep").asString()).as("the form did not ask").isEqualTo("Ask the board");
        assertThat(town.colleague("ada").get("/audit?subject=opportunity:" + saved.path("id").asString()).toString()).contains("Better " + some, "page");
        assertThat(town.browser("carol").get(form, "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }

    private static String path(JsonNode lead) {
        return "/leads/" + id(lead);
    }

    /** Without a domain: the other customers of this town have the same. */
    private Map<String, ?> company(String name) {
        return Map.of("id", id(sam.post("/accounts", Map.of("name", name))));
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
