package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People convert a lead in a dialogue, and see where it went. */
@Journey
@InBrowser
class ConversionTest {

    @Autowired Town town;

    private Colleague sam;
    private String company;
    private String domain;

    @BeforeEach
    void aCompany() {
        sam = town.colleague("sam");
        String some = UUID.randomUUID().toString().substring(0, 6);
        company = "Lumina " + some;
        domain = "lumina-" + some + ".example";
    }

    @Test
    void aLeadIsConvertedByKeyAndTheWayLeadsToTheOpportunity(Window window) {
        String path = lead("ana", "Ana", "+40721" + digits());
        Page page = town.seat(window, "sam", path);

        page.keyboard().press("v");
        assertThat(page.locator("#conversion input[name=account][value=new]")).isFocused();
        assertThat(page.locator("#conversion input[name=accountName]")).hasValue(company);
        page.getByLabel("Amount").fill("8000.50");
        page.getByLabel("Decision expected on").fill("2027-03-31");
        window.picture("conversion");
        page.locator("#conversion [data-send]").click();

        assertThat(page.locator(".toast").last()).containsText("Ana Pop is a customer now");
        assertThat(page.locator("#context")).containsText("Became a customer");
        assertThat(page.locator("#work [data-key=v]")).hasCount(0);
        assertThat(page.locator("#work [data-mode=call]")).hasCount(0);
        window.picture("conversion-done");

        page.locator("#context a[href^='/opportunities/']").first().click();
        page.waitForURL(Pattern.compile(".*/opportunities/\\d+"));
        assertThat(page.locator("h1")).hasText(company);
        assertThat(page.locator("#context")).containsText("€8,000.50");
        assertThat(page.locator("#thread")).containsText("Please send a quote");
        window.picture("opportunity");
        page.locator(".composer textarea").click();
        page.locator(".composer textarea").fill("Here it is.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).containsText("Here it is.");
        page.navigate(town.url("/opportunities"));
        assertThat(page.locator("#lines")).containsText(company);
        window.picture("opportunities");
    }

    @Test
    void whomWeKnowIsProposedAndWhatIsWrongStaysInTheDialogue(Window window) {
        String phone = "+40722" + digits();
        JsonNode known = sam.post(lead("ion", "Ion", phone) + "/conversion", Map.of("account", Map.of("name", company + " SRL")));
        Page page = town.seat(window, "sam", lead("ionel", "Ionel", phone));

        page.locator("#work [data-key=v]").click();
        assertThat(page.locator("#conversion input[name=account]").first()).isChecked();
        assertThat(page.locator("#conversion")).containsText(company + " SRL");
        page.getByText("The same person as").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(" ");
        page.locator("#conversion [data-send]").click();
        assertThat(page.locator(".toast").last()).containsText("Give it a name.");
        window.picture("conversion-known");
        page.getByLabel("There is something to sell").uncheck();
        page.locator("#conversion [data-send]").click();

        assertThat(page.locator("#context a[href='/contacts/" + known.path("contact").asString() + "']").first()).isVisible();
        assertThat(page.locator("#context a[href^='/opportunities/']")).hasCount(0);
    }

    @Test
    void nothingScrollsSideways(Window phone, Window dark, Window persian) {
        String path = lead("mara", "Mara", "+40723" + digits());
        for (Window window : new Window[] {phone.phone(), dark.dark(), persian}) {
            String name = window == phone ? "phone" : window == dark ? "dark" : "persian";
            Page page = town.seat(window, "sam", path);
            if (window == persian) {
                speak(page, "fa");
            }
            page.locator("#work [data-key=v]").click();
            assertThat(page.locator("#conversion input[name=account]").first()).isVisible();
            window.picture("conversion-" + name);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name).isEqualTo(true);
        }
        persian.page().keyboard().press("Escape");
        speak(persian.page(), "en");
        String sale = sam.post(path + "/conversion", Map.of("opportunity", Map.of("name", "Forty grey desk lamps for the new hotel at the lake")))
                .path("opportunity").asString();
        for (String page : new String[] {"/opportunities", "/opportunities/" + sale, path}) {
            Page opened = phone.open(town.url(page));
            phone.picture("converted" + page.replaceAll("[/\\d]+", "-") + "phone");
            assertThat(opened.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(page).isEqualTo(true);
        }
    }

    private String lead(String name, String first, String phone) {
        return "/leads/" + sam.post("/leads", Map.of("email", name + "@" + domain, "firstName", first, "lastName", "Pop", "phone", phone,
                "company", company, "message", "Please send a quote")).path("id").asString();
    }

    private static String digits() {
        return Integer.toString(100_000 + (int) (Math.random() * 899_999));
    }
}
