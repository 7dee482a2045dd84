package dev.baton.app.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.mail.HousePauses;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A supervisor sends what waits now, and what is lost again: once, however often the button is pressed. */
@Journey
@InBrowser
@TestPropertySource(properties = {"baton.mail.rates.domains[busy.example]=0.5",
    "spring.datasource.url=jdbc:h2:mem:sending;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class OutboxDeskTest {

    @Autowired Town town;
    @Autowired HousePauses houses;
    @Autowired JdbcClient jdbc;

    @Test
    void whatWaitsIsSentNowWhateverKeepsItAndWhoeverLooksSeesItGo(Window window, Window other) {
        Customer tom = town.customer("Tom");
        String id = answered(tom);
        houses.strike(tom.house(), "421 4.7.0 Too many messages from your address, try again later");
        jdbc.sql("update outbox_mail set state = 'QUEUED', waits = 'HOUSE', attempts = 0, next_at = timestampadd(hour, 1, next_at) where id = ?")
                .param(Long.parseLong(id)).update();

        Page page = town.seat(window, "sam", "/outbox?state=queued");
        window.picture("outbox-waits");
        Page others = town.seat(other, "sam", "/outbox");
        assertThat(row(others, tom).locator(".badge")).hasText("queued");
        row(page, tom).locator("button").click();

        assertThat(page.locator(".toast").last()).containsText("It leaves now.");
        assertThat(tom.inbox(2)).hasSize(2);
        assertThat(row(others, tom).locator(".badge")).hasText("sent");
        assertThat(row(others, tom).locator("button")).hasCount(0);
        assertThat(row(page, tom).locator("button")).hasCount(0);
        window.picture("outbox-went");
        page.reload();
        assertThat(row(page, tom)).hasCount(0);
        assertThat(audit(id)).containsExactly("sam urgent");
        assertThat(town.colleague("sam").tryPost("/outbox/" + id + "/sending", Map.of()).statusCode()).as("it has left").isEqualTo(409);
    }

    @Test
    void whatFailedIsSentAgainOnceByWhoReadThatItMayArriveTwice(Window window, Window persian) {
        Customer una = town.customer("Una");
        String id = answered(una);
        becomes(id, "FAILED", "550 5.1.1 <" + una.address() + ">: Recipient address rejected: User unknown in virtual mailbox table");

        Page small = town.seat(persian.phone().dark(), "sam", "/outbox/" + id);
        speak(small, "fa");
        persian.picture("outgoing-failed-fa-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        speak(small, "en");

        Page page = town.seat(window, "sam", "/outbox?state=failed");
        window.picture("outbox-failed");
        row(page, una).locator("a.button").click();
        assertThat(page.locator("#again")).containsText("Whoever got it after all gets it twice");
        assertThat(page.locator("#again")).not().containsText("advertisement");
        window.picture("outgoing-failed");
        page.locator("#again button").click();
        assertThat(page.locator(".toast").last()).containsText("once more");
        List<Message> got = una.inbox(2);

        assertThat(got).hasSize(2).allMatch(mail -> messageId(mail).equals(messageId(got.getFirst())));
        assertThat(page.locator("#again")).hasCount(0);
        assertThat(page.locator(".sheet-head .badge")).hasText("sent");
        window.picture("outgoing-sent-again");
        JsonNode second = town.colleague("sam").post("/outbox/" + id + "/sending", Map.of("again", true, "seen", 0));
        assertThat(second.path("again").asInt()).as("a second click").isOne();
        assertThat(Town.soon("it is sent", () -> mail(id).path("state").asString().equals("sent"))).isTrue();
        assertThat(una.inbox()).hasSize(2);
        assertThat(audit(id)).containsExactly("sam state", "sam again");
    }

    @Test
    void aMailThatIsOnItsWayIsSeenToArriveByWhoTouchesNothing(Window window, Window other) {
        Customer yan = town.customer("Yan");
        String id = answered(yan);
        jdbc.sql("update outbox_mail set claimed_by = 'a slow postman', claimed_until = timestampadd(hour, 1, created_at) where id = ?")
                .param(Long.parseLong(id)).update();
        becomes(id, "IN_DATA", null);
        Page list = town.seat(window, "sam", "/outbox");
        Page page = town.seat(other, "sam", "/outbox/" + id);
        assertThat(row(list, yan).locator(".badge")).hasText("being sent");
        assertThat(page.locator(".sheet-head .badge")).hasText("being sent");

        becomes(id, "FAILED", "550 5.1.1 No such user");

        assertThat(row(list, yan).locator(".badge")).hasText("failed");
        assertThat(row(list, yan)).containsText("550 5.1.1 No such user");
        assertThat(page.locator("#again")).containsText("twice");
    }

    @Test
    void onlySupervisorsWhoSayThatTheyKnowMaySendAgain() {
        String id = answered(town.customer("Vera"));
        becomes(id, "AMBIGUOUS", "Connection reset");
        String sending = "/outbox/" + id + "/sending";

        assertThat(town.colleague("bob").tryPost(sending, Map.of("again", true)).statusCode()).isEqualTo(403);
        assertThat(town.colleague("mia").tryPost(sending, Map.of("again", true)).statusCode()).isEqualTo(403);
        assertThat(town.colleague("sam").tryPost(sending, Map.of()).body()).contains("It may arrive twice");
        assertThat(town.colleague("sam").tryPost("/outbox/1/sending", Map.of()).statusCode()).isEqualTo(404);

        assertThat(mail(id).path("state").asString()).isEqualTo("ambiguous");
    }

    @Test
    void anAdvertisementIsSentAgainOnlyToWhoStillAgrees(Window window) {
        Customer wanda = town.customer("Wanda");
        town.colleague("mia").post("/events", Map.of("id", wanda.address(), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", wanda.address(), "consents", List.of("marketing"))));
        wanda.inbox(1);
        String id = Town.soon("it is noted", () -> sent(wanda));
        becomes(id, "AMBIGUOUS", "Connection reset");
        Page page = town.seat(window, "sam", "/outbox/" + id);
        assertThat(page.locator("#again")).containsText("only if its recipient still agrees");
        String contact = town.colleague("mia").get("/contacts?email=" + wanda.address()).path("items").get(0).path("id").asString();
        town.colleague("mia").post("/contacts/" + contact + "/consents", Map.of("purpose", "marketing", "given", false));

        page.locator("#again button").click();

        assertThat(page.locator(".toast").last()).containsText("does not agree to advertisements any more");
        assertThat(mail(id).path("state").asString()).isEqualTo("ambiguous");
        town.colleague("mia").post("/contacts/" + contact + "/consents", Map.of("purpose", "marketing"));
        town.colleague("sam").post("/outbox/" + id + "/sending", Map.of("again", true));
        assertThat(wanda.inbox(2)).hasSize(2);
    }

    private String answered(Customer customer) {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        customer.inbox(1);
        return Town.soon("it is noted", () -> sent(customer));
    }

    private String sent(Customer customer) {
        return town.colleague("sam").get("/outbox?state=sent&to=" + customer.address()).path("items").valueStream()
                .map(mail -> mail.path("id").asString()).findFirst().orElse(null);
    }

    private void becomes(String id, String state, String failure) {
        jdbc.sql("update outbox_mail set state = ?, failure = ? where id = ?").params(state, failure, Long.parseLong(id)).update();
    }

    private JsonNode mail(String id) {
        return town.colleague("sam").get("/outbox?limit=500").path("items").valueStream()
                .filter(mail -> mail.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    private List<String> audit(String id) {
        return town.colleague("ada").get("/audit?subject=outgoing:" + id).path("items").valueStream()
                .flatMap(entry -> entry.path("changes").propertyNames().stream().sorted(Comparator.reverseOrder())
                        .map(field -> entry.path("by").asString() + " " + field)).toList();
    }

    private static Locator row(Page page, Customer who) {
        return page.locator("#lines tbody tr", new Page.LocatorOptions().setHasText(who.address()));
    }

    private static String messageId(Message mail) {
        try {
            return mail.getHeader("Message-ID")[0];
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
