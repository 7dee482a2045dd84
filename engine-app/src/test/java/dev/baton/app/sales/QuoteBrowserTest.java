package dev.baton.app.sales;

import static dev.baton.app.sales.Quoting.id;
import static dev.baton.app.sales.Quoting.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Quotes as people see them. */
@Journey
@InBrowser
class QuoteBrowserTest {

    @Autowired Town town;

    @Test
    void aManagerRejectsInTheInboxAndTheSellerReadsWhyWithoutReloading(Window sellers, Window managers) {
        Page alice = town.seat(sellers, "alice", "/quotes/new");
        alice.fill("#customer", "hotel@lumina.example");
        alice.selectOption("[name='lines[0].product']", "LAMP-OFFICE");
        alice.fill("[name='lines[0].quantity']", "100");
        alice.fill("[name='lines[0].discountPercent']", "35");
        sellers.picture("quote-form-ro");
        alice.click("#quote-form .form-foot .primary");
        alice.waitForURL(to -> to.matches(".*/quotes/\\d+"));
        sellers.picture("quote-draft-ro");
        alice.click("#work button.primary");
        alice.locator("#work .badge.warn").first().waitFor();

        Page sam = town.seat(managers, "sam", "/");
        sam.navigate(alice.url());
        sam.click("[data-opens=finish]");
        sam.getByLabel("Reject").check();
        // Again and again: a slow machine may not have made the page live yet.
        String news = "window.news = setInterval(() => document.body.dispatchEvent(new CustomEvent('shown')), 200)";
        sam.waitForResponse(alice.url(), () -> sam.evaluate(news)).finished();
        sam.evaluate("clearInterval(window.news)");
        sam.locator("#finish textarea").fill("Twenty is the most that we can give");
        managers.picture("quote-decision");
        sam.click("[data-form-submit]");

        alice.getByText("Twenty is the most that we can give").waitFor();
        sellers.picture("quote-rejected-ro");
        sam.navigate(town.url("/quotes"));
        managers.picture("quotes");
    }

    @Test
    void nothingScrollsSideways(Window phone, Window dark) {
        JsonNode quote = submitted(town.colleague("sam"), "20");
        town.seat(dark.dark(), "ada", "/");
        town.seat(phone.phone(), "ada", "/");

        for (String path : new String[] {"/quotes", "/quotes/" + id(quote), "/quotes/new"}) {
            String name = "quote" + path.replaceAll("[/\\d]+", "-");
            dark.open(town.url(path));
            dark.picture(name + "-dark");
            Page page = phone.open(town.url(path));
            phone.picture(name + "-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path).isEqualTo(true);
        }
    }
}
