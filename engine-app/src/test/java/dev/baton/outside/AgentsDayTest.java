package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's day in the browser, on the whole application. */
@InBrowser
class AgentsDayTest {

    @TempDir
    static Path folder;

    private static RunningBaton baton;

    @BeforeAll
    static void open() {
        baton = RunningBaton.start(folder, Map.of());
    }

    @AfterAll
    static void close() {
        baton.close();
    }

    @Test
    void worksACaseWithTheKeyboard(Window window) {
        Page page = at(window, "bob", "/inbox?scope=team");
        opens("A lamp that never came");

        Locator line = page.locator(".row-item", new Page.LocatorOptions().setHasText("A lamp that never came"));
        PlaywrightAssertions.assertThat(line).isVisible(within(5_000));
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("#work h1")).containsText("A lamp that never came");

        page.keyboard().press("c");
        said(page, "It is yours now.");
        page.keyboard().press("r");
        page.keyboard().type("It is on its way.");
        PlaywrightAssertions.assertThat(page.locator(".saved")).hasText("Draft saved");
        page.keyboard().press("Control+Enter");
        said(page, "The answer is on its way.");
        PlaywrightAssertions.assertThat(page.locator("#thread .letter.ours")).containsText("It is on its way.");
        assertThat(page.locator(".composer textarea").inputValue()).isEmpty();
        window.picture("inbox-answered");

        page.locator("#work h1").click();
        page.keyboard().press("e");
        page.locator("dialog[open] [data-form-submit]").click();
        PlaywrightAssertions.assertThat(page.locator("#work .pane-head")).containsText("resolved");
    }

    @Test
    void theSlowerOfTwoAgentsReadsWhoWasFaster(Window fast, Window slow) {
        opens("Wanted by two");
        Page bob = at(fast, "bob", "/inbox?scope=team");
        bob.locator(".row-item a", new Page.LocatorOptions().setHasText("Wanted by two")).click();
        PlaywrightAssertions.assertThat(bob.locator("#work h1")).containsText("Wanted by two");
        // Carol's page hears nothing, as on a bad line: she still sees the button.
        slow.page().route("**/live", Route::abort);
        Page carol = at(slow, "carol", bob.url().substring(bob.url().indexOf("/inbox")));

        bob.keyboard().press("c");
        said(bob, "It is yours now.");
        carol.keyboard().press("c");
        said(carol, "Bob Hansen was faster and has it now.");

        PlaywrightAssertions.assertThat(carol.locator("#work .pane-head")).containsText("Bob Hansen", containing(5_000));
    }

    @Test
    void everyRoomOpensForEverybody(Window window) {
        opens("Something to see");
        for (String who : List.of("ada", "sam", "dora", "mia", "alice")) {
            try (Window own = window.another()) {
                Page page = at(own, who, "/");
                List<String> rooms = page.locator(".rail-link").all().stream().map(link -> link.getAttribute("href")).toList();
                assertThat(rooms).hasSizeGreaterThan(1);
                for (String room : rooms) {
                    assertThat(page.navigate(base() + room).status()).as("%s opens %s", who, room).isEqualTo(200);
                    assertThat(page.locator("main").innerText()).as("%s in %s", who, room).doesNotContain("??");
                }
            }
        }
    }

    @Test
    void speaksTheReadersLanguage(Window romanian, Window persian) {
        opens("Ce limbă vorbim?");

        Page alice = at(romanian, "alice", "/inbox?scope=team");
        PlaywrightAssertions.assertThat(alice.locator(".pane-list h1")).hasText("De lucru");
        PlaywrightAssertions.assertThat(alice.locator(".row-why").first()).containsText("Tratează cazul");
        romanian.picture("inbox-ro");

        Page carol = at(persian, "carol", "/");
        carol.locator(".bar-tools summary").click();
        carol.locator(".menu-item[lang=fa]").click();
        PlaywrightAssertions.assertThat(carol.locator("html")).hasAttribute("dir", "rtl");
        carol.navigate(base() + "/inbox?scope=team");
        PlaywrightAssertions.assertThat(carol.locator(".pane-list h1")).hasText("کارها");
        persian.picture("inbox-fa");
    }

    private static void opens(String subject) {
        baton.as("bob").post("/cases", Map.of("contact", Map.of("email", "ann@lumina.example", "name", "Ann Smith"),
                "subject", subject, "text", "On the phone: " + subject));
    }

    private static Page at(Window window, String who, String path) {
        Page page = window.open(base() + "/login");
        page.fill("#username", who);
        page.fill("#password", "baton");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(base() + path);
        return page;
    }

    private static String base() {
        return baton.base().toString();
    }

    private static void said(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator(".toast", new Page.LocatorOptions().setHasText(text)).first()).isVisible();
    }

    private static LocatorAssertions.IsVisibleOptions within(double millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }

    private static LocatorAssertions.ContainsTextOptions containing(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
