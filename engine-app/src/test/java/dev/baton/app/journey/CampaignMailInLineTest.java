package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Campaign mail that waits for a mail server is taken back when it is not wanted any more. Nobody takes mail out here. */
@OnAMovedClock
@TestPropertySource(properties = {"baton.mail.senders=0",
    "spring.datasource.url=jdbc:h2:mem:inline;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class CampaignMailInLineTest {

    @Autowired Town town;

    private Customer ana;
    private Colleague mia;

    @BeforeEach
    void signsUp() {
        ana = town.customer("Ana");
        mia = town.colleague("mia");
        event("signed-up", List.of("marketing"), Map.of());
        assertThat(mails()).containsExactly("queued");
    }

    @Test
    void aConsentWithdrawnAtTheApiEndsTheJourneyAndTakesTheMailBack() {
        withdraw();

        assertThat(enrolment().path("state").asString()).isEqualTo("unsubscribed");
        assertThat(mails()).containsExactly("withdrawn");
    }

    @Test
    void aRefusalOfAnotherPurposeEndsNothing() {
        refuse("surveys");

        assertThat(enrolment().path("state").asString()).isEqualTo("running");
        assertThat(mails()).containsExactly("queued");
    }

    @Test
    void aRefusalWithAnEventEndsTheJourney() {
        event("visited", List.of(Map.of("purpose", "marketing", "given", false)), Map.of());

        assertThat(enrolment().path("state").asString()).isEqualTo("unsubscribed");
        assertThat(mails()).containsExactly("withdrawn");
    }

    @Test
    void whoDoesNotBuyIsWrittenToOnceMoreUntilTheConsentIsWithdrawn() {
        threeDaysPass();
        assertThat(mails()).containsExactly("queued", "queued");
        assertThat(enrolment().path("node").asString()).isEqualTo("reminded");

        withdraw();

        assertThat(mails()).containsExactly("withdrawn", "withdrawn");
    }

    @Test
    void aPurchaseTakesBackTheSecondTouchToo() {
        threeDaysPass();

        event("purchased", List.of(), Map.of("orderId", "O-1", "total", "5 EUR"));

        assertThat(mails()).containsExactly("withdrawn", "withdrawn");
        assertThat(enrolment().path("state").asString()).isEqualTo("finished");
    }

    private void threeDaysPass() {
        town.colleague("ada").post("/demo/clock", Map.of("advance", "PT73H"));
        soon("the second touch", () -> enrolment().path("state").asString().equals("finished"));
    }

    private void withdraw() {
        refuse("marketing");
    }

    private void refuse(String purpose) {
        String contact = mia.get("/contacts?email=" + ana.address()).path("items").get(0).path("id").asString();
        mia.post("/contacts/" + contact + "/consents", Map.of("purpose", purpose, "given", false));
    }

    private void event(String type, List<?> consents, Map<String, Object> data) {
        mia.post("/events", Map.of("id", Long.toString(System.nanoTime()), "source", "shop", "type", type, "data", data,
                "contact", Map.of("email", ana.address(), "consents", consents)));
    }

    private List<String> mails() {
        return enrolment().path("mails").valueStream().map(mail -> mail.path("state").asString()).toList();
    }

    private JsonNode enrolment() {
        return mia.get("/enrolments?contactEmail=" + ana.address()).path("items").get(0);
    }
}
