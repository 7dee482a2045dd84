package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who leads a team says which leads stand out; lists, search and the lead itself show it. */
@Journey
@InBrowser
class HighlightsTest {

    @Autowired Town town;

    @AfterEach
    void asShipped() {
        set(Map.of("fromScore", 75, "tone", "hot"));
    }

    @Test
    void aLeadOfEnoughPointsStandsOutEverywhere(Window window, Window inbox, Window phone) {
        Page page = town.seat(window, "sam", "/leads/highlights");
        page.locator("[name=from]").first().fill("11");
        page.locator("[name=word]").first().fill("Call now");
        page.locator("[name=from]").nth(1).fill("0");
        page.locator("[name=tone]").nth(1).selectOption("MILD");
        page.locator("[data-send]").click();
        assertThat(page.locator(".badge.danger")).hasText("Call now");
        assertThat(page.locator(".badge.accent")).hasText("worth a look");
        window.picture("highlights");
        Customer iris = town.customer("Iris");
        String id = town.colleague("alice").post("/leads", Map.of("email", iris.address(), "lastName", "Iris " + iris.address(),
                "company", "Iris Lamps", "employees", 900, "country", "DE")).path("id").asString();
        int score = Town.soon("a score", () -> {
            JsonNode found = town.colleague("alice").get("/leads/" + id).path("score");
            return found.isNumber() ? found.asInt() : null;
        });
        String word = score >= 11 ? "Call now" : "worth a look";

        page.navigate(town.url("/leads"));
        assertThat(line(page, iris).locator(".badge", new Locator.LocatorOptions().setHasText(word))).isVisible();
        window.picture("leads-marked");
        page.navigate(town.url("/search?q=" + iris.address()));
        assertThat(page.locator(".row-item .badge", new Page.LocatorOptions().setHasText(word))).isVisible();
        page.navigate(town.url("/leads/" + id));
        assertThat(page.locator("#work .pane-head .badge", new Page.LocatorOptions().setHasText(word))).isVisible();
        Page list = town.seat(inbox, "sam", "/inbox?scope=all");
        assertThat(list.locator(".row-item.marked", new Page.LocatorOptions().setHasText(iris.address())).first()).containsText(word);
        inbox.picture("inbox-marked");
        Page small = town.seat(phone.phone().dark(), "sam", "/leads/highlights");
        phone.picture("highlights-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void twoLinesOfTheSamePointsAreRefusedAndNothingIsLost(Window window) {
        Page page = town.seat(window, "sam", "/leads/highlights");
        page.locator("[name=from]").nth(1).fill("75");
        page.locator("[data-send]").click();

        assertThat(page.locator(".toast.bad")).hasText("75 points stand in two lines.");
        assertThat(page.locator("[name=from]").nth(1)).hasValue("75");
    }

    @Test
    void onlyWhoLeadsMayChangeThem() {
        assertThat(town.colleague("bob").get("/lead-highlights").path("items").get(0).path("fromScore").asInt()).isEqualTo(75);
        assertThat(town.colleague("bob").tryPut("/lead-highlights", Map.of("items", List.of())).statusCode()).isEqualTo(403);
    }

    private static Locator line(Page page, Customer customer) {
        return page.locator("#lines tr", new Page.LocatorOptions().setHasText(customer.address())).first();
    }

    private void set(Map<String, Object> one) {
        town.colleague("sam").put("/lead-highlights", Map.of("items", List.of(one)));
    }
}
