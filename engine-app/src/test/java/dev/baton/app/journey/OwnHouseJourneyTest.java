package dev.baton.app.journey;

import static dev.baton.app.journey.QuietWeek.at;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What depends on us and not on the customer: whether we are open, who of us writes, and what our people can do. */
@OnAMovedClock
class OwnHouseJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;
    @Autowired Clock clock;

    private LocalDate monday;

    @BeforeEach
    void aNewWeekBegins() {
        monday = QuietWeek.monday(clock);
    }

    @Test
    void theAutomaticAnswerSaysSoWhenNobodyIsThereToRead() throws Exception {
        itIs("10:00");
        Customer early = town.customer("Early");
        early.writes(SUPPORT, "Lamp", "My lamp is dark.");
        assertThat(early.inbox(1).getFirst().getContent().toString()).doesNotContain("closed");

        itIs("12:45");
        Customer atLunch = town.customer("Lunch");
        atLunch.writes(SUPPORT, "Lamp", "My lamp is dark.");

        assertThat(atLunch.inbox(1).getFirst().getContent().toString()).contains("Our office is closed at the moment")
                .contains("when we are back: ").contains("13:30");
        assertThat(caseOf(atLunch).path("team").asString()).isEqualTo("support");
    }

    @Test
    void whatOneOfUsAnswersToAnEscalationIsANoteThatWakesNothing() throws Exception {
        itIs("09:00");
        Colleague bob = town.colleague("bob");
        Customer nina = town.customer("Nina");
        nina.writes(SUPPORT, "No light", "It stays dark.");
        JsonNode one = caseOf(nina);
        String path = "/cases/" + one.path("id").asString();
        itIs("12:05");
        Message reminder = mailTo("sam", one.path("number").asString());
        bob.post(path + "/mails", Map.of("text", "Which lamp?", "waiting", true));

        town.mailOf("sam").answers(reminder, "Ring her up, she is a good customer.");

        JsonNode filed = soon("Sam's mail is filed", () -> town.colleague("sam").get("/mails?outcome=joinedCase")
                .path("items").valueStream().filter(mail -> mail.path("from").asString().equals("sam@baton.example")
                        && mail.path("subject").asString().endsWith(one.path("id").asString())).findFirst().orElse(null));
        assertThat(filed.path("reason").asString()).contains("A note of Sam Okoro");
        JsonNode after = bob.get(path);
        assertThat(after.path("status").asString()).isEqualTo("waiting");
        assertThat(after.path("clocks").valueStream().map(promise -> promise.path("state").asString()))
                .containsExactlyInAnyOrder("met", "paused");
        assertThat(texts(bob.get(path + "/mails"))).as("no letter of the customer's").noneMatch(text -> text.contains("Ring"));
        assertThat(bob.get("/contacts/" + one.path("contact").path("id").asString() + "/timeline").path("items")
                .valueStream().filter(entry -> entry.path("text").asString().startsWith("Ring her up")).toList())
                .singleElement().satisfies(note -> assertThat(note.path("kind").asString()).isEqualToIgnoringCase("note"));

        bob.post(path + "/mails", Map.of("text", "Are you there?"));
        assertThat(nina.inbox(3).getLast().getContent().toString()).contains("Are you there?");
    }

    @Test
    void aLeadInALanguageThatNobodySpeaksWaitsUntilItIsTooLateToBeChoosy() {
        itIs("09:00");
        JsonNode lead = town.colleague("sam").post("/leads", Map.of("email", town.customer("Dariush").address(),
                "language", "fa", "company", "Chelcheragh"));
        String path = "/leads/" + lead.path("id").asString();

        assertThat(lead.path("owner").isNull()).isTrue();
        assertThat(lead.path("team").asString()).isEqualTo("sales");
        JsonNode assignment = assignment(lead);
        assertThat(assignment.at("/outcome/reason/key").asString()).isEqualTo("assignment.nobodyFits");
        assertThat(assignment.at("/facts/considered").valueStream().map(one -> one.at("/reason/key").asString()))
                .isNotEmpty().containsOnly("assignment.unskilled");

        itIs("09:59");
        assertThat(town.colleague("sam").get(path).path("owner").isNull()).as("the wish binds for an hour").isTrue();
        itIs("10:01");
        JsonNode given = town.colleague("sam").get(path);
        assertThat(given.path("owner").asString()).isIn("alice", "bob");
        assertThat(given.path("firstContactBy")).as("as soon as was promised").isEqualTo(lead.path("firstContactBy"));
    }

    @Test
    void aLeadGoesToWhoSpeaksItsLanguageHoweverBusy() {
        itIs("09:00");

        List<String> owners = List.of("Ioana", "Mihai", "Radu").stream().map(name -> town.colleague("sam").post("/leads",
                Map.of("email", town.customer(name).address(), "language", "ro")).path("owner").asString()).toList();

        assertThat(owners).containsOnly("alice");
    }

    private void itIs(String time) {
        town.colleague("ada").put("/demo/clock", Map.of("at", at(monday, time).toString()));
    }

    private JsonNode caseOf(Customer customer) {
        return soon("a case of " + customer.address(),
                () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
    }

    private Message mailTo(String login, String about) {
        return soon("a mail to " + login, () -> town.mailOf(login).inbox().stream()
                .filter(mail -> subject(mail).contains(about)).findFirst().orElse(null));
    }

    private static String subject(Message mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private JsonNode assignment(JsonNode lead) {
        return town.colleague("sam").get("/decisions?subject=lead:" + lead.path("id").asString()).path("items").valueStream()
                .filter(one -> one.path("decision").asString().equals("assignment")).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode mails) {
        return mails.path("items").valueStream().map(mail -> mail.path("text").asString()).toList();
    }
}
