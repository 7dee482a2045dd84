package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Crews.Crew;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who leads a team gives its cases to its people: from the list, and on the page of one. */
@Journey
@InBrowser
class CaseGivingTest {

    @Autowired Town town;
    @Autowired Crews crews;

    @Test
    void casesAreGivenFromTheListAndOneBackToItOnItsPage(Window window, Window phone) {
        Crew crew = crews.of("lea", "ann", "ben").introduced();
        JsonNode over = crew.opened("ann", "normal");
        JsonNode one = crew.opened("ann", "normal");
        Page list = town.seat(window, crew.who("lea").login(), "/cases");
        assertThat(list.locator("#lines tbody tr")).hasCount(2);
        crew.at("ann").post("/cases/" + over.path("id").asString() + "/resolution", Map.of("code", "solved"));

        list.locator("[data-tick-all]").check();
        window.picture("cases-marked");
        list.locator("#give select").selectOption(crew.who("ben").login());
        list.locator("#give [data-send]").click();

        assertThat(list.locator("#handed h2")).hasText("One was given, one was not.");
        assertThat(list.locator("#handed li").first()).containsText("Somebody was faster");
        assertThat(list.locator("#lines tbody")).containsText(crew.who("ben").name());
        assertThat(crew.owner(one)).isEqualTo("ben");
        window.picture("cases-given");

        Page page = town.seat(window, crew.who("lea").login(), "/cases/" + one.path("id").asString());
        assertThat(page.locator("#context")).containsText("given by hand by " + crew.who("lea").name());
        page.locator("#context [data-key=a]").click();
        page.locator("#asked #give-to").selectOption(new SelectOption().setLabel("the team’s list"));
        window.picture("case-give");
        page.locator("#asked [data-send]").click();
        assertThat(page.locator(".toast").first()).containsText("It waits in the list of");
        assertThat(page.locator("#context dl").first()).containsText("nobody");
        assertThat(crew.owner(one)).isEmpty();

        Page small = town.seat(phone.phone().dark().speaking("fa"), crew.who("ann").login(), "/cases/" + one.path("id").asString());
        small.locator("[data-toggle-context]").click();
        small.locator("#context [data-key=a]").click();
        assertThat(small.locator("#asked #give-to option")).hasCount(1);
        phone.picture("case-give-phone-dark-fa");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }
}
