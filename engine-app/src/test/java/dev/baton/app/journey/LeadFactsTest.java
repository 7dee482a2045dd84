package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.access.Caller;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is known of a lead is corrected on its page. */
@Journey
@InBrowser
class LeadFactsTest {

    @Autowired Town town;

    @Test
    void aFormOfYesterdayIsRefusedInWordsAndKeepsWhatWasTyped(Window window, Window phone) {
        String path = lead(Map.of("company", "Old Lamps", "employees", 5));
        Page page = town.seat(window, "sam", path);
        page.locator("#context h3").first().waitFor();
        page.keyboard().press("m");
        assertThat(page.locator("#company")).hasValue("Old Lamps");
        page.locator("#employees").fill("800");
        page.locator("#region").fill("Cluj");
        town.colleague("ada").patch(path, Map.of("company", "New Lamps", "employees", 700));
        page.locator("[data-send]").click();

        assertThat(page.locator("[role=alert]")).containsText("changed while you were writing");
        assertThat(page.locator("#employees")).hasValue("800");
        assertThat(page.locator("#employees-now")).containsText("700");
        assertThat(page.locator("#region")).hasValue("Cluj");
        assertThat(page.locator("#company")).hasValue("New Lamps");
        window.picture("lead-facts-stale");
        assertThat(town.colleague("sam").get(path).path("employees").asInt()).as("nothing was saved").isEqualTo(700);

        page.locator("[data-send]").click();
        page.waitForURL(Pattern.compile(".*/leads/\\d+$"));
        assertThat(page.locator("#context")).containsText("Cluj");
        JsonNode saved = town.colleague("sam").get(path);
        assertThat(saved.path("employees").asInt()).isEqualTo(800);
        assertThat(saved.path("company").asString()).isEqualTo("New Lamps");
        assertThat(saved.path("reasons").toString()).as("scored anew").contains("more than 50 people");

        Page small = town.seat(phone.phone().dark(), "sam", path + "/facts");
        small.locator("[id='custom.budget']").fill("many");
        phone.picture("lead-facts-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndTheRestStays() {
        String path = lead(Map.of("company", "Wrong Lamps"));
        Caller browser = town.browser("sam");
        String version = town.colleague("sam").get(path).path("version").asString();

        var refused = browser.submit(path + "/facts", path + "/facts", "version", version, "company", "Right Lamps", "country", "Romania",
                "custom.budget", "12000");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#country\"").contains("value=\"Right Lamps\"").contains("value=\"Romania\"");

        assertThat(browser.submit(path + "/facts", path + "/facts", "version", version, "company", "Right Lamps", "country", "ro",
                "postalCode", "400124", "industry", "Retail", "custom.budget", "12000", "custom.trade", "hotel").statusCode()).isEqualTo(302);
        JsonNode saved = town.colleague("sam").get(path);
        assertThat(saved.path("country").asString()).isEqualTo("RO");
        assertThat(saved.path("industry").asString()).isEqualTo("retail");
        assertThat(saved.path("custom").path("trade").asString()).isEqualTo("hotel");
        assertThat(saved.path("reasons").toString()).contains("A budget of 10000 or more");
        JsonNode audit = town.colleague("ada").get("/audit?subject=lead:" + path.substring("/leads/".length())).path("items");
        assertThat(audit.valueStream().filter(one -> one.toString().contains("400124")).findFirst().orElseThrow().toString())
                .contains("sam").contains("page");
    }

    @Test
    void aNewLeadWithANumberThatIsNoneComesBackWithAllThatWasTyped() {
        for (String number : new String[] {"99999999999", "-1", "many"}) {
            var refused = town.browser("sam").submit("/leads/new", "/leads", "email", town.customer("Many").address(),
                    "company", "Many Lamps", "employees", number, "source", "fair");

            assertThat(refused.statusCode()).as(number).isEqualTo(400);
            assertThat(refused.body()).contains("href=\"#employees\"", "The number of employees has at most nine digits",
                    "value=\"" + number + "\"", "value=\"Many Lamps\"", "value=\"fair\"");
        }
    }

    @Test
    void whoDoesNotSeeTheLeadDoesNotSeeItsForm() {
        String path = lead(Map.of());

        assertThat(town.browser("mia").get(path + "/facts", "Accept", "text/html").statusCode())
                .isEqualTo(town.browser("mia").get(path, "Accept", "text/html").statusCode());
        assertThat(town.browser("carol").get(path + "/facts", "Accept", "text/html").statusCode()).isEqualTo(404);
    }

    private String lead(Map<String, ?> facts) {
        Map<String, Object> lead = new HashMap<>(facts);
        lead.put("email", town.customer("Fact").address());
        lead.put("lastName", "Fact");
        return "/leads/" + town.colleague("sam").post("/leads", lead).path("id").asString();
    }
}
