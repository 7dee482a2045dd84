package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that reads itself again while others change it, and while one works in it. */
@Journey
@InBrowser
class LiveListTest {

    @Autowired Town town;
    @Autowired Composing composing;

    @Test
    void whatChangesWhileTheListIsReadIsShown(Window window) {
        composing.opened("Here already");
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        page.evaluate("window.told = 0; document.body.addEventListener('live:inbox', () => { window.told++; })");
        KeptBack slow = KeptBack.first(page, LiveListTest::readsTheList);
        composing.opened("Asked for first");
        slow.written();
        int told = (int) page.evaluate("window.told");

        composing.opened("Changed meanwhile");
        page.waitForCondition(() -> (int) page.evaluate("window.told") > told);
        slow.arrives();

        assertThat(line(page, "Changed meanwhile")).isVisible();
    }

    @Test
    void aLineIsNotTakenFromUnderThePointer(Window window) {
        composing.opened("Under the pointer");
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        KeptBack slow = KeptBack.all(page, LiveListTest::readsTheList);
        composing.opened("Slides in later");
        slow.written();
        Locator line = line(page, "Under the pointer");
        line.hover();
        page.mouse().down();

        slow.arrives();
        assertThat(page.locator("[data-news]")).isVisible();
        page.mouse().up();

        assertThat(page.locator("#work h1")).containsText("Under the pointer");
        assertThat(line(page, "Slides in later")).hasCount(0);
        page.mouse().move(900, 400);
        assertThat(line(page, "Slides in later")).isVisible();
    }

    private static boolean readsTheList(Request request) {
        return "list".equals(request.headers().get("hx-target"));
    }

    private static Locator line(Page page, String subject) {
        return page.locator(".row-item a", new Page.LocatorOptions().setHasText(subject)).first();
    }
}
