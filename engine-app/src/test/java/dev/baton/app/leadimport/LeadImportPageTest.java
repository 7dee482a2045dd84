package dev.baton.app.leadimport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A supervisor brings leads in, looks at what stayed out, and takes all of it back. */
@Journey
@InBrowser
@TestPropertySource(properties = {"baton.leads.import.at-once=20", "baton.leads.import.most-rows=5000",
    "spring.datasource.url=jdbc:h2:mem:imports;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class LeadImportPageTest {

    private static final String ROWS = """
            E-Mail;Nume;Firma;Țara;Observații
            ana@page%1$s.example;Ana Pop;Lumina și Umbra SRL, cu un nume foarte lung de firmă;România;Vrem lămpi
            nobody;Bob;;Atlantis;
            dan@page%1$s.example;Dan Petre;Nova;MD;
            """;

    @Autowired Town town;

    @Test
    void aFileIsLookedAtStartedWatchedAndUndone(Window window, Window persian) throws Exception {
        Page page = town.seat(window, "sam", "/leads");
        page.locator("main a[href='/leads/imports']").click();
        page.locator("#file").waitFor();
        window.picture("import-empty");
        page.setInputFiles("#file", csv("leaduri.csv", ROWS.formatted("1")));
        page.locator("main button[data-send]").click();

        assertThat(page.locator("#columns select")).hasCount(5);
        assertThat(page.locator("#columns select").nth(2)).hasValue("company");
        window.picture("import-columns");
        page.locator("#columns select").first().selectOption("");
        page.locator("#columns button[data-send]").click();
        assertThat(page.locator("#columns [role=alert]")).containsText("Say which column has the mail address.");
        page.locator("#columns select").first().selectOption("email");
        page.locator("#columns select").nth(4).selectOption("");
        page.locator("#columns button[data-send]").click();

        assertThat(page.locator("#outcome")).containsText("3 of 3 rows");
        assertThat(page.locator("#outcome .badge")).hasText("is in");
        window.picture("import-done");
        var download = page.waitForDownload(() -> page.locator("#outcome a[download]").click());
        assertThat(Path.of(download.path().toString())).content(StandardCharsets.UTF_8)
                .contains("“nobody” is not a mail address", "“Atlantis” is no country");
        page.locator("#outcome button").click();
        assertThat(page.locator("#outcome .badge")).hasText("was undone");
        assertThat(page.locator("#outcome")).containsText("Taken back");
        window.picture("import-undone");

        Page mobile = town.seat(persian.phone().dark(), "mia", "/");
        speak(mobile, "fa");
        mobile.navigate(town.url("/leads/imports"));
        mobile.setInputFiles("#file", csv("سرنخ‌ها.csv", ROWS.formatted("2")));
        mobile.locator("main button[data-send]").click();
        assertThat(mobile.locator("#columns select")).hasCount(5);
        persian.picture("import-columns-phone-dark-fa");
        assertThat((Object) mobile.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        mobile.locator("#columns button[data-send]").click();
        assertThat(mobile.locator("#outcome .badge.ok")).isVisible();
        persian.picture("import-done-phone-dark-fa");
        assertThat(mobile.locator("body")).not().containsText("??");
        mobile.navigate(town.url("/leads/imports"));
        mobile.locator(".grid-table").waitFor();
        persian.picture("imports-phone-dark-fa");
        speak(mobile, "en");
    }

    @Test
    void whatIsNoFileOfRowsIsRefusedWithAWord(Window window) {
        Page page = town.seat(window, "sam", "/leads/imports");
        page.setInputFiles("#file", new FilePayload("old.xlsx", "application/octet-stream",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}));
        page.locator("main button[data-send]").click();

        assertThat(page.locator("main [role=alert]")).containsText("Save it as .xlsx without a password.");
        window.picture("import-refused");
    }

    private static FilePayload csv(String name, String rows) {
        return new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
