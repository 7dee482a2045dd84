package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Composing.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a pane reads itself again, and when it had better not. */
@Journey
@InBrowser
class PaneTest {

    @Autowired Town town;
    @Autowired Composing composing;

    /** The earlier reading brings what was true before, and comes last. */
    @Test
    void whatIsDoneWhileThePaneIsReadIsShown(Window window) {
        String one = composing.opened("Two at once");
        Page page = town.seat(window, "bob", one);
        KeptBack reading = KeptBack.first(page, request -> request.url().endsWith(one));
        page.evaluate("document.body.dispatchEvent(new CustomEvent('shown'))");
        reading.written();

        text(page).fill("Said meanwhile.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).containsText("on its way");
        reading.arrives();

        assertThat(page.locator("#thread .letter.ours")).containsText("Said meanwhile.");
    }

    /** The pane was asked for before the mail came, the thread after it, and the pane arrives first. */
    @Test
    void whatComesWhileThePaneIsReadIsShown(Window window) {
        String one = composing.opened("Two readings");
        Page page = town.seat(window, "bob", one);
        KeptBack pane = KeptBack.first(page, request -> "work".equals(request.headers().get("hx-target")));
        page.evaluate("document.body.dispatchEvent(new CustomEvent('shown'))");
        pane.written();
        KeptBack thread = KeptBack.first(page, request -> "thread".equals(request.headers().get("hx-target")));
        town.colleague("bob").post(one + "/mails", Map.of("text", "Said at another desk."));
        thread.written();

        pane.arrives();
        assertThat(page.locator("#thread")).isVisible();
        thread.arrives();

        assertThat(page.locator("#thread")).containsText("Said at another desk.");
    }

    @Test
    void whoIsCorrectedGoesOnInTheSamePane(Window window) {
        Page page = town.seat(window, "bob", composing.opened("To whom, now?"));
        page.locator("[data-widen]").click();
        page.locator("#composer-who-bcc").fill("nobody@nowhere");
        text(page).fill("With a copy.");
        page.evaluate("""
                window.readings = 0;
                document.addEventListener('htmx:beforeRequest', event => {
                    if (event.detail.target.id === 'work' && event.detail.requestConfig.verb === 'get') window.readings++;
                })""");

        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".toast.bad")).containsText("“nobody@nowhere” is not a mail address.");
        assertThat(page.evaluate("window.readings")).isEqualTo(0);
    }

    /** Somebody else's change replaces the pane while the action is on its way. */
    @Test
    void whatAnActionSaysIsHeardWhenItsButtonIsGone(Window window) {
        Page page = town.seat(window, "bob", composing.opened("Mine now"));
        AtomicReference<Route> claiming = new AtomicReference<>();
        page.route("**/inbox/*/claim", claiming::set);
        page.locator("#work .pane-head button", new Page.LocatorOptions().setHasText("Claim")).click();
        page.waitForCondition(() -> claiming.get() != null);

        page.evaluate("document.getElementById('work').replaceChildren()");
        claiming.get().resume();

        assertThat(page.locator(".toast")).containsText("It is yours now.");
    }
}
