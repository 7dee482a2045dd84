package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written about a sale whose lead the writer may not see, or that has none. */
@Journey
class SaleThreadJourneyTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired Town town;
    @Autowired Crews crews;
    @Autowired JdbcClient jdbc;

    private Customer olga;
    private String lead;
    private String sale;
    private String account;
    private Colleague seller;
    private String login;

    @BeforeEach
    void somebodySells() throws Exception {
        olga = town.customer("Olga");
        Colleague sam = town.colleague("sam");
        lead = "/leads/" + id(sam.post("/leads", Map.of("email", olga.address(), "firstName", "Olga")));
        sam.post(lead + "/mails", Map.of("text", "Which lamps do you need?"));
        JsonNode done = sam.post(lead + "/conversion", Map.of("account", Map.of("id", id(sam.post("/accounts", Map.of("name", "Of " + olga.address())))),
                "opportunity", Map.of("name", "Lamps for " + olga.address())));
        sale = "/opportunities/" + done.path("opportunity").asString();
        account = "/accounts/" + done.path("account").asString();
        login = sam.get(sale).path("owner").asString();
        seller = town.colleague(login);
        olga.inbox(1);
    }

    @Test
    void whoeverDoesNotSeeTheLeadBeginsAThreadOfTheSaleInWhichEverybodyGoesOn() throws Exception {
        jdbc.sql("update crm_lead set team_id = null, owner_id = (select id from person where login = 'ada') where id = ?").param(number(lead)).update();
        assertThat(texts(seller)).isEmpty();

        seller.post(sale + "/mails", Map.of("text", "The offer follows."));
        String answer = olga.answers(olga.inbox(2).getLast(), "I look forward to it.").getMessageID();
        Town.soon("the answer", () -> texts(seller).size() == 2);

        assertThat(texts(seller)).containsExactly("The offer follows.", "I look forward to it.");
        for (String told : List.of(sale, account)) {
            assertThat(kinds(told)).as(told).containsSubsequence("mail_in", "mail_out");
        }
        assertThat(seller.taskAbout("opportunity:" + number(sale)).path("title").asString()).isIn("The customer wrote", "Clientul a scris");
        assertThat(page(login, sale)).contains("I look forward to it.", "action=\"" + sale + "/mails\"").doesNotContain("Which lamps do you need?");
        assertThat(town.colleague("dora").tryGet(sale + "/mails").statusCode()).isEqualTo(404);

        Colleague ada = town.colleague("ada");
        assertThat(texts(ada)).as("who sees both reads one thread").containsExactly("Which lamps do you need?", "The offer follows.", "I look forward to it.");
        assertThat(page("ada", sale)).contains("Which lamps do you need?", "action=\"" + sale + "/mails\"");
        List<String> read = ada.get(sale + "/mails").path("items").valueStream().map(SaleThreadJourneyTest::id).toList();
        assertThat(ada.tryPost(sale + "/mails", Map.of("text", "Blindly", "seen", read.get(1))).statusCode()).as("Olga wrote since").isEqualTo(409);
        assertThat(ada.tryPost(sale + "/mails", Map.of("text", "Blindly", "seen", "1")).body()).contains("\"seen\"");
        String file = json.readTree(Caller.at(town.port()).withPassword("ada", "baton").post("/api/v1/files?name=offer.txt", "Forty lamps",
                "Content-Type", "text/plain").body()).path("id").asString();
        String mail = id(ada.post(sale + "/mails", Map.of("text", "Here it is.", "seen", read.getLast(), "attachments", List.of(file))));
        assertThat(olga.inbox(3).getLast().getHeader("In-Reply-To")).as("in the thread that Olga answered in").containsExactly(answer);
        assertThat(texts(seller)).endsWith("Here it is.");
        assertThat(seller.tryGet(sale + "/mails/" + mail + "/attachments/0").body()).isEqualTo("Forty lamps");
        assertThat(seller.tryGet(sale + "/mails/" + read.getFirst() + "/attachments/0").statusCode()).as("of the lead").isEqualTo(404);
    }

    @Test
    void aSaleWithoutALeadIsWrittenAboutOnItsPageAndItsStorySaysSoUntilItIsTakenBack() {
        jdbc.sql("update crm_opportunity set lead_id = null where id = ?").param(number(sale)).update();
        Caller browser = town.browser(login);
        String listed = "/contacts/" + seller.get(sale).path("contact").asString().substring("contact:".length()) + "/mail";
        assertThat(page(login, listed)).as("there is a thread to go on in").contains("href=\"" + sale + "\"");

        assertThat(browser.submit(sale, sale + "/mails", "kind", "note", "text", "Likes grey").statusCode()).isEqualTo(204);
        var sent = browser.submit(sale, sale + "/mails", "kind", "answer", "text", "Good day.");

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(kinds(sale)).startsWith("mail_out");
        assertThat(page(login, sale)).contains("Likes grey", "Good day.");
        String undo = sale + "/mails/" + id(seller.get(sale + "/mails").path("items").get(0)) + "/withdrawal";
        assertThat(sent.headers().firstValue("HX-Trigger").orElse("")).contains(undo);
        assertThat(browser.submit(sale, undo).statusCode()).isEqualTo(204);
        assertThat(kinds(sale)).doesNotContain("mail_out");
        assertThat(texts(seller)).isEmpty();
    }

    @Test
    void theTeamIsToldWhenACustomerAnswersWhoeverSoldAndLeft() throws Exception {
        jdbc.sql("update crm_opportunity set lead_id = null where id = ?").param(number(sale)).update();
        seller.post(sale + "/mails", Map.of("text", "The offer follows."));
        var crew = crews.of("lea", "ann").introduced();
        jdbc.sql("update crm_opportunity set owner_id = ?, team_id = ? where id = ?").params(crew.who("ann").id().value(), crew.team.value(),
                number(sale)).update();
        jdbc.sql("update person set active = false where id = ?").param(crew.who("ann").id().value()).update();

        olga.answers(olga.inbox(2).getLast(), "I look forward to it.");

        JsonNode told = crew.at("lea").taskAbout("opportunity:" + number(sale));
        assertThat(told.path("title").asString()).isEqualTo("The customer wrote");
        assertThat(told.path("assignee").asString("")).isEmpty();
    }

    private List<String> texts(Colleague who) {
        return who.get(sale + "/mails").path("items").valueStream().map(mail -> mail.path("text").asString().strip()).toList();
    }

    private List<String> kinds(String record) {
        return seller.get(record + "/activities?kind=mails").path("items").valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private String page(String who, String path) {
        return town.browser(who).get(path, "Accept", "text/html").body();
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
