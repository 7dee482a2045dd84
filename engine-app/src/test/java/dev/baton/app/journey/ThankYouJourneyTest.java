package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.studio.Parcel;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A customer who only thanks after closing is heard and gives nobody work; by rule, and explained. */
@Journey
class ThankYouJourneyTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

    @Test
    void aMereThankYouJoinsTheClosedCaseAndIsNobodysWork() throws Exception {
        Customer maria = town.customer("Maria");
        JsonNode closed = closed(maria, "Lamp", "My lamp is dark.");
        String path = "/cases/" + closed.path("id").asString();
        MimeMessage thanks = (MimeMessage) maria.inbox(1).getFirst().reply(false);
        thanks.setFrom(new InternetAddress(maria.address(), "Maria"));
        thanks.setText("Hello,\n\nthank you very much, the lamp works again!\n\nBest regards,\nMaria\n\n"
                + "On Monday, Support <support@baton.example> wrote:\n> Does it still not work? Please tell us.\n", "utf-8");

        String foreseen = tried(thanks);
        maria.sends(thanks);
        JsonNode mail = joined(maria);

        assertThat(foreseen).contains("It would join case " + closed.path("number").asString() + ", which stays closed",
                "A mere thank you asks for nothing", "/rules/reply-routing");
        assertThat(mail.path("reason").asString()).isEqualTo("Joined " + closed.path("number").asString() + ", which stays closed");
        JsonNode still = sam().get(path);
        assertThat(still.path("status").asString()).isEqualTo("resolved");
        assertThat(still.path("clocks")).as("no clock moves").isEqualTo(closed.path("clocks"));
        assertThat(sam().get("/tasks?scope=all&subject=case:" + closed.path("id").asString()).path("items")).isEmpty();
        assertThat(sam().get(path + "/mails").path("items").valueStream().map(one -> one.path("text").asString()))
                .anyMatch(text -> text.contains("the lamp works again"));
        JsonNode decision = decision(closed);
        assertThat(decision.path("fired").get(0).path("text").asString()).isEqualTo("A mere thank you asks for nothing");
        assertThat(decision.path("facts").toString()).as("no personal text").contains("\"words\"").doesNotContain("works");
        assertThat(page(path)).contains("The last mail after closing asks for nothing");
    }

    @Test
    void thanksThatSayThatItStillDoesNotWorkReopenTheCase() {
        Customer ivan = town.customer("Ivan");
        JsonNode closed = closed(ivan, "Лампа", "Лампа не горит.");

        ivan.answers(ivan.inbox(1).getFirst(), "Спасибо, но она всё ещё не горит.");

        soon("it is open again", () -> sam().get("/cases/" + closed.path("id").asString()).path("status").asString().equals("open"));
        assertThat(joined(ivan).path("reason").asString()).isEqualTo("Reopened " + closed.path("number").asString());
        assertThat(decision(closed).path("fired").get(0).path("rule").asString())
                .isEqualTo("Who thanks and says but has more to say");
    }

    @Test
    void afterTheTimeForReopeningThanksOpenNoNewCaseAndAnEnquiryDoes() {
        Customer late = town.customer("Late");
        String address = "shop" + System.nanoTime() + "@baton.example";
        late.writes(address, "x", "makes the account at the mail server");
        town.colleague("ada").post("/mailboxes", Map.of("address", address, "password", address, "team", "support",
                "reopenDays", 0));
        late.writes(address, "Lamp", "My lamp is broken.");
        JsonNode closed = close(soon("a case", () -> sam().get("/cases?contactEmail=" + late.address()).path("items").valueStream()
                .filter(one -> one.path("subject").asString().equals("Lamp")).findFirst().orElse(null)));
        Message answer = soon("an answer", () -> late.inbox().stream().filter(mail -> subject(mail)
                .contains(closed.path("number").asString())).findFirst().orElse(null));

        late.answers(answer, "خیلی ممنون!");

        assertThat(joined(late).path("subject").asString()).isEqualTo("case:" + closed.path("id").asString());
        late.answers(answer, "What is the price of another lamp? I would like an offer.");
        soon("a case that follows", () -> !sam().get("/cases/" + closed.path("id").asString()).path("followedBy").isEmpty());
        assertThat(sam().get("/cases/" + closed.path("id").asString()).path("status").asString()).isEqualTo("resolved");
        assertThat(sam().get("/cases?contactEmail=" + late.address()).path("items").valueStream()
                .filter(one -> one.path("follows").asString("").equals("case:" + closed.path("id").asString())))
                .as("the thanks opened none").hasSize(1);
    }

    private JsonNode closed(Customer customer, String subject, String text) {
        customer.writes(SUPPORT, subject, text);
        return close(soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + customer.address()))));
    }

    private JsonNode close(JsonNode one) {
        return sam().post("/cases/" + one.path("id").asString() + "/resolution", Map.of("code", "solved"));
    }

    private JsonNode joined(Customer customer) {
        return soon("it joined", () -> sam().get("/mails?outcome=joinedCase").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(customer.address())).findFirst().orElse(null));
    }

    private JsonNode decision(JsonNode one) {
        return sam().get("/decisions?subject=case:" + one.path("id").asString()).path("items").valueStream()
                .filter(decided -> decided.path("decision").asString().equals("reply-routing")).findFirst().orElseThrow();
    }

    private String tried(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        Parcel parcel = new Parcel().file("file", "a.eml", bytes.toString(StandardCharsets.UTF_8));
        Caller browser = browser();
        return browser.post("/mails/trial", parcel.body(), "Content-Type", parcel.type(), "X-CSRF-TOKEN",
                browser.token("/mails/trial"), "HX-Request", "true").body();
    }

    private String page(String path) {
        return browser().get(path).body();
    }

    private Caller browser() {
        Caller browser = town.browser("sam");
        return browser;
    }

    private Colleague sam() {
        return town.colleague("sam");
    }

    private static String subject(Message mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
