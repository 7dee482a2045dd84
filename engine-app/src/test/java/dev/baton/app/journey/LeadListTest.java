package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static void write(Page page, String id, String label, String field, String typed) {
        button(page, id, label).click();
        line(page, id).locator("input[name=" + field + "]").fill(typed);
        page.keyboard().press("Enter");
    }

    private static Locator button(Page page, String id, String label) {
        return line(page, id).locator(".cell-button[aria-label^='" + label + "']");
    }

    @Test
    void aListIsKeptUnderItsNameAndNeverShowsMoreThanItsReaderMaySee(Window window, Window carol, Window persian) {
        String company = "Kept " + UUID.randomUUID().toString().substring(0, 6);
        String here = lead("Kept", company, "DE");
        String there = lead("Kept", company, "FR");
        Page page = town.seat(window, "ada", "/leads");
        page.locator("#filter-country").fill("de");
        page.locator("#filter-country").press("Enter");
        assertThat(page.locator(".narrowed")).containsText("DE");
        page.locator("#filter-text").fill(company);
        page.locator("#filter-text").press("Enter");
        assertThat(line(page, here)).isVisible();
        assertThat(line(page, there)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*country=DE.*"));

        page.locator("[data-opens=keep-filter]").click();
        page.locator("#keep-name").fill(company);
        page.locator("#keep-for").selectOption("organisation");
        window.picture("leads-keep");
        page.locator("#keep-filter [data-send]").click();
        Locator tab = page.locator(".tab", new Page.LocatorOptions().setHasText(company));
        assertThat(tab).hasAttribute("aria-current", "page");
        window.picture("leads-kept");

        Page other = town.seat(carol, "carol", "/leads");
        other.locator(".tab", new Page.LocatorOptions().setHasText(company)).click();
        assertThat(other.locator(".narrowed")).containsText(company);
        assertThat(line(other, here)).hasCount(0); // carol sees leads of her own only
        assertThat(other.locator(".filter-bar details")).hasCount(0);

        Page mirrored = town.seat(persian.dark(), "sam", "/leads?" + tab.getAttribute("href").split("\\?")[1]);
        mirrored.locator(".bar-tools summary[aria-label]").click();
        mirrored.locator(".menu-item[lang=fa]").click();
        assertThat(mirrored.locator("html")).hasAttribute("dir", "rtl");
        persian.picture("leads-persian-dark");
        mirrored.locator(".bar-tools summary[aria-label]").click();
        mirrored.locator(".menu-item[lang=en]").click();
        assertThat(mirrored.locator("html")).hasAttribute("dir", "ltr");

        page.locator(".filter-bar details summary").click();
        page.locator("#filter-name").fill(company + " II");
        page.locator(".filter-bar .menu-own button").click();
        assertThat(page.locator(".tab", new Page.LocatorOptions().setHasText(company + " II"))).isVisible();
        page.locator(".filter-bar details summary").click();
        page.locator(".filter-bar .menu-item").click();
        assertThat(tab).hasCount(0);
        assertThat(page.locator("[data-opens=keep-filter]")).isVisible();
    }

    @Test
    void aCellIsWrittenInPlaceAndWhatIsWrongIsSaidBesideIt(Window window) {
        String id = lead("Cell", "Cell Lamps", "DE");
        Page page = town.seat(window, "sam", "/leads");
        Locator cell = line(page, id).locator(".cell").nth(1);

        cell.locator(".cell-button").click();
        assertThat(cell.locator("input[name=company]")).isFocused();
        cell.locator("input[name=company]").fill("Other");
        page.keyboard().press("Escape");
        assertThat(cell.locator(".cell-button")).isFocused();
        assertThat(cell).hasText("Cell Lamps");

        page.keyboard().press("Enter");
        cell.locator("input[name=company]").fill("x".repeat(201));
        page.keyboard().press("Enter");
        assertThat(cell.locator("[role=alert]")).hasText("This is too long.");
        window.picture("leads-cell");
        town.colleague("ada").patch("/leads/" + id, Map.of("company", "Ada's Lamps"));
        cell.locator("input[name=company]").fill("Sam's Lamps");
        page.keyboard().press("Enter");
        assertThat(cell.locator("[role=alert]")).containsText("It says “Ada's Lamps” now");
        assertThat(cell.locator("input[name=company]")).hasValue("Sam's Lamps");
        page.keyboard().press("Enter");
        assertThat(cell.locator(".cell-button")).hasText("Sam's Lamps");
        assertThat(town.colleague("sam").get("/leads/" + id).path("company").asString()).isEqualTo("Sam's Lamps");

        line(page, id).locator("[data-row]").hover();
        line(page, id).locator(".cell-pencil").click();
        assertThat(line(page, id).locator("input[name=firstName]")).isFocused();
        line(page, id).locator("input[name=firstName]").fill("Ann");
        line(page, id).locator("input[name=lastName]").fill("x".repeat(101));
        page.keyboard().press("Enter");
        assertThat(line(page, id).locator("input[aria-invalid]")).hasAttribute("name", "lastName");
        line(page, id).locator("input[name=lastName]").fill("Cellini");
        window.picture("leads-cell-name");
        page.keyboard().press("Enter");
        assertThat(line(page, id).locator("[data-row]")).hasText("Ann Cellini");
        assertThat(line(page, id).locator(".cell-pencil")).isFocused();

        line(page, id).locator(".tick").check();
        write(page, id, "Phone", "phone", "+40 213 111 222");
        assertThat(button(page, id, "Phone")).isFocused();
        write(page, id, "Industry", "industry", "Hotels");
        assertThat(button(page, id, "Industry")).isFocused();
        write(page, id, "Employees", "employees", "1200");
        assertThat(button(page, id, "Employees")).isFocused();
        write(page, id, "Country", "country", "Romania");
        assertThat(line(page, id).locator("[role=alert]")).isVisible();
        line(page, id).locator("input[name=country]").fill("ro");
        page.keyboard().press("Enter");
        assertThat(button(page, id, "Country: RO")).isFocused();
        assertThat(line(page, id)).containsText("1,200");
        window.picture("leads-cells");
        assertThat(line(page, id).locator(".tick")).isChecked();
        assertThat(page.locator(".bulk [data-ticked]")).hasText("1");
    }

    @Test
    void theBoardShowsEachLeadInItsColumnAndTheKeysGoFromCardToCard(Window window, Window phone) {
        String id = lead("Board", "Board Lamps " + UUID.randomUUID(), "DE");
        String company = town.colleague("sam").get("/leads/" + id).path("company").asString();
        town.colleague("sam").post("/leads/" + id + "/activities", Map.of("kind", "note", "text", "Called"));
        String untouched = lead("Board", company, "DE");
        Page page = town.seat(window, "sam", "/leads?text=" + company.replace(' ', '+'));

        page.getByText("Board", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("#column-WORKING a[href='/leads/" + id + "']")).isVisible();
        assertThat(page.locator("#column-WORKING .count")).hasText("1");
        assertThat(page.locator("#column-ASSIGNED .board-card")).hasCount(1);
        page.locator("#column-ASSIGNED a[data-row]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#column-WORKING a[data-row]")).isFocused();
        window.picture("leads-board");
        page.keyboard().press("Enter");
        assertThat(page.locator("#work h1")).hasText("Board");

        page.locator("#context .strip-timers, #context .strip").first().waitFor();
        page.locator("#context a[href^='/processes/lead-intake/about/']").click();
        assertThat(page.locator("#standing [data-element-id=userTask_ContactLead] .djs-visual > rect").first()).hasCSS("stroke-width", "3px");
        window.picture("lead-standing");

        Page small = town.seat(phone.phone().dark(), "sam", "/processes/lead-intake/about/lead:" + untouched);
        assertThat(small.locator(".strip-timers")).containsText("Untouched too long");
        assertThat(small.locator("#standing .here").first()).isVisible();
        phone.picture("lead-standing-phone-dark");
        small.navigate(small.url().split("/processes")[0] + "/leads/board");
        phone.picture("leads-board-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void theBoardIsNarrowedLikeTheListAndFollowsOthersWithoutTakingACardFromUnderTheHand(Window window, Window persian) {
        String company = "Live Lamps " + UUID.randomUUID().toString().substring(0, 8);
        String first = lead("First", company, "DE");
        String other = lead("Other", company, "FR");
        Page page = town.seat(window, "sam", "/leads/board");
        page.locator("#filter-text").fill(company);
        page.locator("#filter-text").press("Enter");
        assertThat(page.locator(".board-card")).hasCount(2);
        page.locator("#filter-country").fill("de");
        page.locator("#filter-country").press("Enter");
        assertThat(page.locator(".board-card")).hasCount(1);
        assertThat(page.locator("#other-view")).hasAttribute("href", Pattern.compile("/leads\\?country=DE&text=.*"));
        page.locator("#filter-country").fill("");
        page.locator("#filter-country").press("Enter");
        assertThat(page.locator(".board-card")).hasCount(2);

        Colleague sam = town.colleague("sam");
        sam.post("/leads/" + first + "/activities", Map.of("kind", "note", "text", "Called"));
        assertThat(page.locator("[data-news]")).isVisible(); // each reading looks at every lead for the text
        page.locator("[data-news]").click();
        assertThat(page.locator("#column-WORKING #card-" + first)).isVisible();
        page.locator("#card-" + other).focus();
        sam.complete(sam.taskAbout("lead:" + other), Map.of("outcome", "disqualified", "reason", "noBudget"));
        assertThat(page.locator("[data-news]")).isVisible();
        assertThat(page.locator("#card-" + other)).isFocused();
        window.picture("leads-board-news");
        page.locator("[data-news]").click();
        assertThat(page.locator("#column-DISQUALIFIED #card-" + other)).isVisible();

        page.locator("#filter-reason").selectOption("noBudget");
        assertThat(page.locator(".board-card")).hasCount(1);
        assertThat(page.locator(".narrowed")).containsText("No money for it");
        page.locator("#other-view").click();
        assertThat(line(page, other)).isVisible();
        assertThat(line(page, first)).hasCount(0);
        assertThat(page.locator("nav .tab", new Page.LocatorOptions().setHasText("Mine")).locator(".count")).isVisible();
        window.picture("leads-reason");

        Page mirrored = town.seat(persian.phone().dark(), "sam", "/leads/board?text=" + company.replace(' ', '+'));
        mirrored.locator(".bar-tools summary[aria-label]").click();
        mirrored.locator(".menu-item[lang=fa]").click();
        assertThat(mirrored.locator("html")).hasAttribute("dir", "rtl");
        persian.picture("leads-board-persian-phone-dark");
        assertThat(mirrored.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        mirrored.locator(".bar-tools summary[aria-label]").click();
        mirrored.locator(".menu-item[lang=en]").click();
        assertThat(mirrored.locator("html")).hasAttribute("dir", "ltr");
    }

    @Test
    void theBoardChangesWhereTheReaderIsAndNotOnceTheyMadeItLonger(Window window) {
        String source = "board-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> leads = IntStream.range(0, 22).mapToObj(n -> town.colleague("sam").post("/leads", Map.of("email", town.customer("Board").address(),
                "lastName", "Card " + n, "source", source)).path("id").asString()).toList();
        Page page = town.seat(window, "sam", "/leads/board?source=" + source);
        page.evaluate("document.querySelector('.board').scrollTop = 150");

        called(leads.getLast());
        assertThat(page.locator("#column-WORKING #card-" + leads.getLast())).hasCount(1);
        assertThat(page.evaluate("document.querySelector('.board').scrollTop")).as("where the reader was").isEqualTo(150);

        page.locator("#board .more a").first().click();
        assertThat(page.locator("#board .more")).hasCount(0);
        page.mouse().move(1, 1);
        called(leads.getFirst());
        assertThat(page.locator("[data-news]")).isVisible();
        assertThat(page.locator("#column-WORKING .board-card")).hasCount(1);
        page.locator("[data-news]").click();
        assertThat(page.locator("#column-WORKING .board-card")).hasCount(2);
    }

    private void called(String lead) {
        town.colleague("sam").post("/leads/" + lead + "/activities", Map.of("kind", "note", "text", "Called"));
    }

    private static Locator line(Page page, String id) {
        return page.locator("#lines #lead-" + id);
    }

    private String lead(String name, String company, String country) {
        return town.colleague("sam").post("/leads", Map.of("email", town.customer(name).address(), "lastName", name, "company", company,
                "country", country)).path("id").asString();
    }

    private String lead(String name) {
        return town.colleague("sam").post("/leads", Map.of("email", town.customer(name).address(), "lastName", name)).path("id").asString();
    }
}
