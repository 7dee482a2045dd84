package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who leads a team says how much its people take, what they can do and when they are there. */
@Journey
@InBrowser
class StaffingTest {

    @Autowired Town town;

    private JsonNode before;

    @BeforeEach
    void remember() {
        before = town.colleague("sam").get("/people/" + id("carol") + "/staffing");
    }

    @AfterEach
    void asBefore() {
        town.colleague("sam").put("/people/" + id("carol") + "/staffing", as(before));
    }

    @Test
    void theLeaderSetsWhatSomebodyTakesAndWhenTheyAreAway(Window window, Window phone) {
        String carol = id("carol");
        Page page = town.seat(window, "sam", "/people");
        page.locator("a[href='/people/" + carol + "']").click();

        page.locator("#perMonth").fill("45");
        page.locator("#hours").fill("Mo-Fr 09:00-17:00");
        page.locator("[name=skill]").last().fill("Plumbing");
        page.locator("[name=level]").last().fill("3");
        page.locator("[name=from]").first().fill("2031-12-24");
        page.locator("[name=to]").first().fill("2031-12-26");
        page.locator("[data-send]").click();

        assertThat(page.locator(".toast").first()).containsText("Assignment goes by it from now on");
        assertThat(page.locator("[name=skill][value=plumbing]")).hasCount(1);
        assertThat(page.locator("[name=from]").first()).hasValue("2031-12-24");
        assertThat(page.locator("[name=to]").first()).hasValue("2031-12-26");
        window.picture("person");
        JsonNode set = town.colleague("sam").get("/people/" + carol + "/staffing");
        assertThat(set.path("perMonth").asInt()).isEqualTo(45);
        assertThat(set.path("hours").asString()).startsWith("Mo-Fr 09:00-17:00");
        Page small = town.seat(phone.phone().dark(), "sam", "/people/" + carol);
        phone.picture("person-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void whatCannotBeReadIsRefusedAndStays(Window window) {
        Page page = town.seat(window, "sam", "/people/" + id("carol"));
        page.locator("#hours").fill("whenever");
        page.locator("[data-send]").click();

        assertThat(page.locator(".toast.bad")).containsText("“whenever” is no working week");
        assertThat(page.locator("#hours")).hasValue("whenever");
    }

    @Test
    void nobodySetsThoseWhomTheyDoNotLead() {
        assertThat(town.colleague("bob").tryGet("/people/" + id("carol") + "/staffing").statusCode()).isEqualTo(403);
        assertThat(town.colleague("sam").tryGet("/people/" + id("ada") + "/staffing").statusCode()).isEqualTo(404);
        assertThat(town.colleague("ada").tryGet("/people/" + id("carol") + "/staffing").statusCode()).isEqualTo(200);
    }

    private String id(String login) {
        return town.colleague("sam").get("/people").path("items").valueStream()
                .filter(person -> person.path("login").asString().equals(login)).findFirst().orElseThrow().path("id").asString();
    }

    private static Map<String, Object> as(JsonNode staffing) {
        assertThat(List.of(staffing.path("hours").isNull(), staffing.path("perMonth").isNull())).as("nothing is lost").containsOnly(true);
        return Map.of("capacity", staffing.path("capacity").asInt(), "skills", staffing.path("skills").valueStream()
                .map(skill -> Map.of("name", skill.path("name").asString(), "level", skill.path("level").asInt())).toList(),
                "absences", List.of());
    }
}
