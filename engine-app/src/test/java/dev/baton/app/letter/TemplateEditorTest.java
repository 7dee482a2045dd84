package dev.baton.app.letter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The page at which templates are written. */
@Journey
@InBrowser
@TestPropertySource(properties =
    "spring.datasource.url=jdbc:h2:mem:templates;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class TemplateEditorTest {

    @Autowired Town town;

    @Test
    void showsWhatItWouldSayWhileItIsWrittenAndWhatIsWrong(Window window) {
        Page page = town.seat(window, "dora", "/templates");
        window.picture("templates");
        page.getByText("welcome-second").first().click();
        assertThat(page.locator("#preview")).containsText("Ann Miller");

        page.locator("#text").fill("Hello {{nmae}}\n");
        assertThat(page.locator("#preview")).containsText("Line 1: there is nothing called nmae.");
        assertThat(page.locator("#preview")).containsText("{{unsubscribe}} is missing");
        window.picture("template-findings");
        page.locator("#text").fill("Hello you\n");
        page.locator("[data-insert='{{unsubscribe}}']").click();
        assertThat(page.locator("#preview")).not().containsText("is missing");
        assertThat(page.locator("#preview")).containsText("public/unsubscribe");

        page.getByText("Save draft").click();
        assertThat(page.locator("main")).containsText("This is a draft");
        page.getByText("Send me a test").click();
        assertThat(page.locator("body")).containsText("A test is on its way to dora@");
        page.getByText("Give the draft up").click();
        assertThat(page.locator("#preview")).containsText("some days ago you joined us");
        window.picture("template");
    }

    @Test
    void fitsOnAPhone(Window window) {
        Page page = town.seat(window.phone(), "dora", "/templates");
        page.getByText("received-closed").first().click();
        assertThat(page.locator("#preview")).isVisible();
        window.picture("template-phone");
    }
}
