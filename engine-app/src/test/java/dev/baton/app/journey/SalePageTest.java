package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The page of a sale that has a thread of its own and fields that were added, and of a lead that is attached to a company. */
@Journey
@InBrowser
class SalePageTest {

    private static final String LABEL = "How many lamps they have now, in all of their houses";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private Colleague sam;
    private String some;

    @BeforeEach
    void somebodySells() {
        sam = town.colleague("sam");
        some = UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void whatIsWrittenAndAnsweredStandsOnThePageOfASaleWithoutALead(Window window, Window phone, Window persian) throws Exception {
        Customer olga = town.customer("Olga");
        String field = "lamps" + some;
        jdbc.sql("insert into custom_field (record_type, name, type, label) values ('opportunity', ?, 'number', ?)").params(field, LABEL).update();
        String sale = "/opportunities/" + sam.post("/leads/" + id(sam.post("/leads", Map.of("email", olga.address(), "firstName", "Olga"))) + "/conversion",
                Map.of("account", Map.of("id", id(sam.post("/accounts", Map.of("name", "Lumina " + some)))), "opportunity", Map.of("name", "Forty lamps")))
                .path("opportunity").asString();
        jdbc.sql("update crm_opportunity set lead_id = null where id = ?").param(Long.valueOf(sale.substring("/opportunities/".length()))).update();
        sam.patch(sale, Map.of("custom", Map.of(field, 12500)));
        Page page = town.seat(window, "sam", sale);

        assertThat(page.locator("#thread")).containsText("Mails and notes about this sale stand here.");
        page.locator(".composer textarea").click();
        page.locator(".composer textarea").fill("Our offer for forty lamps.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).containsText("Our offer for forty lamps.");
        page.locator(".toast button").last().click();
        assertThat(page.locator(".composer textarea")).hasValue("Our offer for forty lamps.");
        assertThat(page.locator("#thread .letter.ours")).hasCount(0);
        page.locator(".composer textarea").click();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).hasCount(1);

        olga.answers(olga.inbox(1).getLast(), "We take forty.");

        assertThat(page.locator("#thread")).containsText("We take forty.");
        assertThat(page.locator("#context .facts").first()).containsText("12,500");
        window.picture("sale-thread");
        town.seat(phone.phone().dark(), "sam", sale);
        phone.picture("sale-thread-phone-dark");
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        phone.page().locator("[data-toggle-context]").click();
        assertThat(phone.page().locator("#context .facts").first()).isVisible();
        phone.picture("sale-facts-phone-dark");
        Page mirrored = town.seat(persian.dark(), "sam", sale);
        speak(mirrored, "fa");
        persian.picture("sale-thread-persian-dark");
        speak(mirrored, "en");
        jdbc.sql("delete from custom_field where name = ?").param(field).update();
    }

    @Test
    void aLeadIsAttachedToACompanyAndTheWordUndoTakesItBack(Window window, Window phone) {
        String account = "/accounts/" + id(sam.post("/accounts", Map.of("name", "Dacia Plant " + some + " SRL")));
        String lead = "/leads/" + id(sam.post("/leads", Map.of("email", "eva@" + some + ".example", "firstName", "Eva", "company",
                "Dacia Plant " + some, "custom", Map.of("budget", 12000, "trade", "hotel"))));
        Page page = town.seat(window, "sam", lead);
        Locator works = page.locator("#context [hx-put*='/employer/']");

        works.click();
        assertThat(page.locator(".toast").last()).containsText("Attached to Dacia Plant " + some + " SRL.");
        assertThat(works).hasCount(0);
        window.picture("lead-attached");
        page.locator(".toast button").last().click();
        assertThat(page.locator(".toast").last()).containsText("Not attached any more.");
        works.click();
        page.locator("#context [hx-post*='/employer/']").click();
        assertThat(works).isVisible();

        assertThat(page.locator("#context")).containsText("12,000");
        sam.put(lead + "/employer", Map.of("account", account.substring("/accounts/".length())));
        assertThat(page.locator("#context [hx-post*='/employer/']")).isVisible();
        Page small = town.seat(phone.phone().dark(), "sam", lead);
        small.locator("[data-toggle-context]").click();
        small.locator("#context [hx-post*='/employer/']").hover();
        phone.picture("lead-attached-phone-dark");
        small.navigate(town.url("/leads"));
        phone.picture("leads-columns-phone-dark");
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
