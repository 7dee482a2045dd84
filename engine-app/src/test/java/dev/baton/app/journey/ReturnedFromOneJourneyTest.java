package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import jakarta.mail.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mail to two people comes back from one of them. */
@Journey
class ReturnedFromOneJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

    @Test
    void whatCameBackFromOneOfTwoIsSentAgainToThatOneOnly() throws Exception {
        Customer gina = town.customer("Gina");
        Customer hugo = town.customer("Hugo");
        gina.writes(SUPPORT, "Lamp", "My lamp is dark.");
        JsonNode one = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + gina.address())));
        town.colleague("sam").post("/cases/" + one.path("id").asString() + "/mails",
                Map.of("text", "Which lamp?", "cc", List.of(hugo.address())));
        Message answer = hugo.inbox(1).getFirst();
        soon("it is noted", () -> outbox(hugo, "sent"));
        assertThat(sam().get("/outbox?to=" + hugo.address()).path("items")).as("who is copied is found too").hasSize(1);

        Reports.bounces(hugo, answer, "550 5.1.1 User unknown");

        JsonNode lost = soon("it failed", () -> outbox(hugo, "failed"));
        assertThat(lost.path("recipients").valueStream().map(JsonNode::asString)).containsExactly(hugo.address());
        assertThat(outbox(gina, "failed")).isNull();
        assertThat(pageOf("sam", "/outbox/" + lost.path("partOf").asString())).as("the mail itself says who is missing, and why")
                .contains(hugo.address(), "(5.1.1): nobody has this address");
        assertThat(missed(one)).as("and so does the thread").containsExactly(hugo.address());
        assertThat(pageOf("sam", "/cases/" + one.path("id").asString())).contains("not delivered to " + hugo.address());
        assertThat(pageOf("sam", "/outbox?state=failed")).contains("nobody has this address").doesNotContain("userunknown");
        sam().post("/outbox/" + lost.path("id").asString() + "/sending", Map.of("again", true, "seen", 0));
        assertThat(hugo.inbox(2)).hasSize(2);
        soon("nobody is missing", () -> missed(one).isEmpty());
        assertThat(gina.inbox().stream().filter(mail -> Customer.says(mail, "Which lamp?"))).hasSize(1);
    }

    /** A row that is handed over for them, alone or among others. */
    private JsonNode outbox(Customer who, String state) {
        return sam().get("/outbox?limit=500&state=" + state).path("items").valueStream()
                .filter(mail -> mail.path("recipients").toString().contains(who.address())).findFirst().orElse(null);
    }

    private List<String> missed(JsonNode one) {
        return sam().get("/cases/" + one.path("id").asString() + "/mails").path("items").valueStream()
                .flatMap(mail -> mail.path("missed").valueStream()).map(address -> address.path("email").asString()).toList();
    }

    private String pageOf(String login, String path) {
        Caller browser = town.browser(login);
        return browser.get(path, "Accept", "text/html").body();
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
