package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each process shows where its instances stand, how many, and about what. Mail to sort: {@link SortingTest}. */
@Journey
@InBrowser
class LivingPicturesTest {

    @Autowired
    Town town;

    @Test
    void everyProcessShowsItsTokensAndLeadsToWhatTheyAreAbout(Window window) {
        JsonNode one = town.colleague("bob").post("/cases", Map.of("contact", Map.of("email", "living@lumina.example", "name", "Livia"),
                "subject", "Living pictures", "text", "Hello"));
        town.colleague("sam").post("/leads", Map.of("email", "living@lumina.example", "country", "RO"));
        JsonNode quote = town.colleague("alice").post("/quotes", Map.of("contact", one.path("contact").path("id").asString(),
                "currency", "EUR", "lines", List.of(Map.of("name", "Lamp", "quantity", "1", "unitPrice", "10.00", "discountPercent", "20"))));
        town.colleague("alice").post("/quotes/" + quote.path("id").asString() + "/submission", Map.of());
        town.colleague("mia").tryPost("/events", Map.of("id", "living", "source", "shop", "type", "signed-up", "at",
                "2026-01-01T10:00:00Z", "contact", Map.of("email", "living@lumina.example", "firstName", "Livia",
                        "consents", List.of("marketing")), "data", Map.of()));
        Page page = town.seat(window, "ada", "/");

        Map.of("case-handling", at("userTask_HandleCase"), "lead-intake", at("userTask_ContactLead"), "approval", at("userTask_DecideOnDiscount"),
                "welcome-journey", ".process-canvas").forEach((process, element) -> {
            page.navigate(town.url("/processes/" + process));
            assertThat(page.locator(element + " .token-count").first()).isVisible();
            int running = Integer.parseInt(page.locator(".sheet-head .badge").innerText().replaceAll("\\D", ""));
            int most = page.locator(".token-count").allInnerTexts().stream().mapToInt(Integer::parseInt).max().orElse(0);
            assertThat(most).as("tokens of %s", process).isBetween(1, running);
            assertThat(page.locator("#instances tbody tr:not(:has(.more))").count()).as("rows of %s", process).isEqualTo(Math.min(running, 50));
            String title = page.locator("#instances [data-row]").first().innerText();
            assertThat(title).as("a title of %s", process).doesNotContain("null").doesNotMatch("\\w+:\\d+");
            page.locator("#instances [data-row]").first().click();
            page.waitForURL(to -> to.matches(".*/(cases|leads|quotes|contacts)/\\d+"));
        });
    }

    private static String at(String element) {
        return ".djs-overlays[data-container-id='" + element + "']";
    }
}
