package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People see two contacts side by side, choose what stays, merge them, and take it back. */
@Journey
@InBrowser
class ContactUnionTest {

    @Autowired Town town;

    @Test
    void twoContactsAreComparedMergedAndParted(Window window, Window phone) {
        Colleague sam = town.colleague("sam");
        String family = "Ionescu-" + UUID.randomUUID().toString().substring(0, 8);
        Customer home = town.customer("Home");
        Customer work = town.customer("Work");
        String maria = contact(home, Map.of("firstName", "Maria", "lastName", family, "language", "ro"));
        String marie = contact(work, Map.of("firstName", "Marie", "lastName", family, "phone", "+40 721 000 111"));
        sam.post("/cases", Map.of("contact", Map.of("email", work.address()), "subject", "Broken lamp of the house", "text", "Dark"));
        Page page = town.seat(window, "sam", "/contacts/" + maria);
        page.locator("#parts a", new Page.LocatorOptions().setHasText("Merge with…")).click();
        page.locator("#mate").fill(family);
        Locator found = page.locator("#mates li", new Page.LocatorOptions().setHasText("Marie"));
        assertThat(found).containsText(work.address());
        window.picture("union-search");
        found.locator("a").click();

        assertThat(page.locator("#union input[name='part:phone'][value=other]")).isChecked();
        assertThat(page.locator("#union input[name='part:email'][value=own]")).isChecked();
        assertThat(page.locator("#follows")).containsText("1 case");
        page.locator("#union input[name='part:name'][value=other]").check();
        window.picture("union");
        Page small = town.seat(phone.phone().dark(), "sam", "/contacts/" + maria + "/beside/" + marie);
        speak(small, "fa");
        assertThat(small.locator("#union [data-send]")).isVisible();
        phone.picture("union-phone-persian-dark");
        assertThat(small.locator("html")).hasJSProperty("scrollWidth", small.evaluate("document.documentElement.clientWidth"));
        speak(small, "en");
        page.locator("#union [data-send]").click();

        page.waitForURL(Pattern.compile(".*/contacts/" + maria));
        assertThat(page.locator("h1")).hasText("Marie " + family);
        assertThat(page.locator("#beside")).containsText("Broken lamp of the house");
        assertThat(page.locator("#parts")).containsText(work.address());
        window.picture("union-merged");
        page.locator("#parts button", new Page.LocatorOptions().setHasText("Another person")).click();

        assertThat(page.locator(".toast").last()).containsText("They are two again");
        assertThat(page.locator("#parts")).not().containsText(work.address());
        page.navigate(town.url("/contacts/" + marie));
        assertThat(page.locator("h1")).hasText("Marie " + family);
        assertThat(page.locator("#beside")).containsText("Broken lamp of the house");
    }

    private String contact(Customer who, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("email", who.address());
        return town.colleague("sam").post("/contacts", body).path("id").asString();
    }
}
