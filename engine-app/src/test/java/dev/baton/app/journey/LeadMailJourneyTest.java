package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A lead that writes, is written to, and writes again. */
@Journey
class LeadMailJourneyTest {

    private static final String SALES = "sales@baton.example";

    @Autowired Town town;

    @Test
    void aMailToALeadIsATouchInItsThreadAndTheAnswerJoinsTheLead() throws Exception {
        Customer olga = town.customer("Olga");
        MimeMessage enquiry = olga.writes(SALES, "Offer", "Please send us an offer for forty lamps.");
        JsonNode lead = leadOf(olga);
        String path = "/leads/" + lead.path("id").asString();
        Colleague sam = town.colleague("sam");
        assertThat(lead.path("touchedAt").isNull()).isTrue();

        JsonNode queued = sam.post(path + "/mails", Map.of("text", "Which lamps do you need?"));

        assertThat(queued.path("subject").asString()).isEqualTo("Re: Offer");
        assertThat(sam.get(path).path("status").asString()).isEqualTo("working");
        assertThat(sam.get(path).path("touchedAt").isNull()).isFalse();
        Message letter = olga.inbox(2).get(1);
        assertThat(letter.getHeader("In-Reply-To")).containsExactly(enquiry.getMessageID());
        assertThat(letter.getFrom()[0].toString()).contains("sales");

        olga.answers(letter, "Forty desk lamps, grey.");

        soon("the answer is there", () -> texts(sam.get(path + "/mails")).contains("Forty desk lamps, grey."));
        assertThat(sam.get("/cases?contactEmail=" + olga.address()).path("items")).as("no case").isEmpty();
        assertThat(sam.get("/leads?limit=500").path("items").valueStream().filter(one -> one.path("email").asString()
                .equals(olga.address()))).as("no second lead").hasSize(1);
        JsonNode mail = sam.get("/mails?outcome=joinedCase&limit=500").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(olga.address())).findFirst().orElseThrow();
        assertThat(mail.path("subject").asString()).isEqualTo("lead:" + lead.path("id").asString());
        assertThat(sam.taskAbout("lead:" + lead.path("id").asString()).path("unread").asBoolean()).isTrue();
        assertThat(olga.inbox()).as("no second automatic answer").hasSize(2);
    }

    @Test
    void manyWhoAskForAnOfferAtOnceAreAsManyLeadsEachWithItsOwnMailAsTheCause() {
        List<Customer> many = IntStream.range(0, 12).mapToObj(n -> town.customer("Many" + n)).toList();

        many.parallelStream().forEach(one -> one.writes(SALES, "Offer", "Please send us an offer for forty lamps."));

        Colleague sam = town.colleague("sam");
        for (Customer one : many) {
            JsonNode lead = leadOf(one);
            soon("its owner", () -> !sam.get("/leads/" + lead.path("id").asString()).path("owner").isNull());
            JsonNode mail = sam.get("/mails?outcome=newLead&limit=500").path("items").valueStream()
                    .filter(row -> row.path("from").asString().equals(one.address())).findFirst().orElseThrow();
            assertThat(sam.get("/decisions?subject=mail:" + mail.path("id").asString()).path("items").valueStream()
                    .map(decision -> decision.path("cause").asString())).containsOnly("mail:" + mail.path("id").asString());
            assertThat(sam.taskAbout("lead:" + lead.path("id").asString()).path("reasons").valueStream()
                    .map(reason -> reason.path("rule").asString())).as("its own, and nobody else's").isNotEmpty().doesNotHaveDuplicates();
            assertThat(one.inbox(1)).as("answers").hasSize(1);
        }
    }

    @Test
    void aLeadThatNeverWroteIsWrittenToInItsLanguageFromThePageToo() throws Exception {
        Customer ion = town.customer("Ion");
        JsonNode lead = town.colleague("sam").post("/leads", Map.of("email", ion.address(), "firstName", "Ion", "language", "ro"));
        Caller browser = town.browser("alice");
        String page = "/leads/" + lead.path("id").asString();

        var sent = browser.submit(page, page + "/mails", "text", "Bună ziua!");

        assertThat(sent.statusCode()).isEqualTo(204);
        assertThat(ion.inbox(1).getFirst().getSubject()).isEqualTo("Solicitarea dumneavoastră");
        assertThat(town.colleague("sam").get("/leads/" + lead.path("id").asString()).path("status").asString()).isEqualTo("working");
    }

    @Test
    void thePageOfALeadThatNobodyFitsSaysSoInWords() {
        JsonNode lead = town.colleague("sam").post("/leads", Map.of("email", town.customer("Dara").address(), "language", "fa"));
        Caller browser = town.browser("sam");

        assertThat(browser.get("/leads/" + lead.path("id").asString(), "Accept", "text/html").body())
                .contains("None of the 2 people asked fits.").doesNotContain("assignment.nobodyFits");
    }

    private JsonNode leadOf(Customer customer) {
        return soon("a lead of " + customer.address(), () -> town.colleague("sam").get("/leads?limit=500").path("items")
                .valueStream().filter(lead -> lead.path("email").asString().equals(customer.address())).findFirst().orElse(null));
    }

    private static List<String> texts(JsonNode mails) {
        return mails.path("items").valueStream().map(mail -> mail.path("text").asString().strip()).toList();
    }
}
