package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of leads: what is done with many of them at once. */
@Journey
@InBrowser
class LeadListTest {

    @Autowired Town town;

    @Test
    void markedLinesAreGivenAndTheOneThatIsOverSaysSo(Window window, Window phone) {
        String good = lead("Good");
        String over = lead("Over");
        Colleague sam = town.colleague("sam");
        sam.complete(sam.taskAbout("lead:" + over), Map.of("outcome", "disqualified"));
        String to = sam.get("/leads/" + good).path("owner").asString().equals("bob") ? "alice" : "bob";
        Page page = town.seat(window, "sam", "/leads");

        page.locator("#leads a[href='/leads/" + over + "']").focus();
        page.keyboard().press("x");
        page.locator("#leads a[href='/leads/" + good + "']").focus();
        page.keyboard().press("x");
        assertThat(page.locator(".bulk [data-ticked]")).hasText("2");
        page.keyboard().press("Escape");
        page.locator(".bulk select").selectOption(to);
        window.picture("leads-marked-lines");
        page.locator(".bulk [data-send]").click();

        assertThat(page.locator("#handed h2")).hasText("One was given, one was not.");
        assertThat(page.locator("#handed li").first()).containsText("not for us");
        assertThat(page.locator(".bulk")).isHidden();
        assertThat(line(page, good)).containsText(to.equals("bob") ? "Bob" : "Alice");
        window.picture("leads-given");

        Page small = town.seat(phone.phone().dark(), "sam", "/leads");
        small.locator("[data-tick-all]").check();
        assertThat(small.locator(".bulk")).isVisible();
        phone.picture("leads-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private static Locator line(Page page, String id) {
        return page.locator("#lines tr", new Page.LocatorOptions().setHas(page.locator("a[href='/leads/" + id + "']")));
    }

    private String lead(String name) {
        return town.colleague("sam").post("/leads", Map.of("email", town.customer(name).address(), "lastName", name)).path("id").asString();
    }
}
