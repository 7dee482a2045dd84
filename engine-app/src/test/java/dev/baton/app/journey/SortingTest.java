package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mail about which the rules are not sure is read and sorted by a person, on the page. */
@Journey
@InBrowser
class SortingTest {

    @Autowired
    Town town;

    @Test
    void whoSortsAMailReadsItAndSaysWhereItBelongs(Window window, Window pictures) {
        Customer torn = town.customer("Torn");
        JsonNode mail = unsure(torn);
        String subject = "mail:" + mail.path("id").asString();
        JsonNode task = town.colleague("bob").taskAbout(subject);
        assertThat(task.path("headline").asString()).isEqualTo("Broken, and I want another");
        assertThat(town.colleague("bob").get("/tasks/" + task.path("id").asString()).path("values").path("teams").size())
                .as("the form offers the teams").isGreaterThan(1);

        Page picture = town.seat(pictures, "sam", "/processes/email-intake");
        assertThat(picture.locator(".token-count").first()).isVisible();
        assertThat(picture.locator("#instances")).containsText("Broken, and I want another");
        Page page = town.seat(window, "bob", "/inbox/" + task.path("id").asString());
        assertThat(page.locator("#work .letter-text")).containsText("Can I buy another one?");
        assertThat(page.locator("#context .why-rules li").first()).isVisible();
        page.keyboard().press("c");
        assertThat(page.locator("#work [data-key=e]")).isVisible();
        page.keyboard().press("e");
        page.getByLabel("Service: a case").check();
        window.picture("mail-to-sort");
        page.locator("dialog[open] .fjs-form-field-select .fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Support")).click();
        page.locator("dialog[open] [data-form-submit]").click();

        soon("a case", () -> town.colleague("sam").get("/cases?contactEmail=" + torn.address()).path("items").valueStream()
                .filter(one -> one.path("subject").asString().equals("Broken, and I want another")).findFirst().orElse(null));
        assertThat(page.locator("#work")).containsText("This is done.");
    }

    @Test
    void aTeamThatDoesNotExistIsRefused() {
        JsonNode task = town.colleague("bob").taskAbout("mail:" + unsure(town.customer("Torn")).path("id").asString());
        String id = task.path("id").asString();
        town.colleague("bob").put("/tasks/" + id + "/claim", Map.of());

        var refused = town.colleague("bob").tryPost("/tasks/" + id + "/completion",
                Map.of("values", Map.of("destination", "case", "team", "nowhere")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("values.team");
    }

    /** The address speaks for Sales, urgency and a broken thing as loudly for Support. */
    private JsonNode unsure(Customer customer) {
        customer.writes("sales@baton.example", "Broken, and I want another", "Urgent: my lamp is broken. Can I buy another one?");
        return soon("the mail is filed", () -> town.colleague("sam").get("/mails?limit=20").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(customer.address())
                        && one.path("title").asString().startsWith("Broken") && !one.path("outcome").isNull())
                .findFirst().orElse(null));
    }
}
