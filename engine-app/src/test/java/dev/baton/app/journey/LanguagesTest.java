package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A page, a task and a reason in the reader's language, from its own side; a customer's words keep their direction. */
@Journey
@InBrowser
class LanguagesTest {

    @Autowired
    Town town;

    /**
     * @param room the inbox in the rail
     * @param task "Handle case"
     * @param reason "Every other case is answered within half a day"
     * @param why "Why these times?"
     */
    record Speech(String language, String direction, String room, String heading, String task, String reason, String why,
                  String element) {
    }

    static Stream<Speech> speeches() {
        return Stream.of(
                new Speech("ro", "ltr", "De lucru", "De lucru", "Tratează cazul",
                        "Orice alt caz primește răspuns într-o jumătate de zi", "De ce aceste termene?", "Tratează cazul"),
                new Speech("fa", "rtl", "کارها", "کارها", "رسیدگی به پرونده",
                        "به هر پروندهٔ دیگر تا نیم روز پاسخ داده می‌شود", "چرا این مهلت‌ها؟", "رسیدگی به پرونده"));
    }

    @ParameterizedTest
    @MethodSource("speeches")
    void pageTaskAndReasonSpeakIt(Speech speech, Window window, Window phone) {
        String subject = "Where is my lamp, I asked in English (" + speech.language() + ")";
        String id = town.colleague("bob").post("/cases", Map.of("contact", Map.of("email", "words@lumina.example", "name",
                "رضا احمدی"), "subject", subject, "text", "Bună! سلام", "kind", "request")).path("id").asString();
        Page page = speaking(speech.language(), town.seat(window, "carol", "/"));
        page.navigate(town.url("/inbox?scope=team"));

        assertThat(page.locator("html")).hasAttribute("lang", speech.language());
        assertThat(page.locator("html")).hasAttribute("dir", speech.direction());
        assertThat(page.locator("#room-inbox")).hasText(speech.room());
        assertThat(page.locator(".pane-list h1")).hasText(speech.heading());
        assertThat(page.evaluate("getComputedStyle(document.querySelector('main')).direction")).isEqualTo(speech.direction());
        boolean railOnTheRight = box(page.locator(".rail")) > box(page.locator("main"));
        assertThat(railOnTheRight).isEqualTo(speech.direction().equals("rtl"));

        Locator line = page.locator(".row-item", new Page.LocatorOptions().setHasText(subject));
        assertThat(line.locator(".row-why")).containsText(speech.task());
        line.locator("a").click();
        assertThat(page.locator("#work h1")).hasText(subject);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('#work h1')).direction")).isEqualTo("ltr");
        assertThat(page.locator("#context .why-rules li").getByText(speech.reason())).isVisible();
        assertThat(page.locator("#context")).containsText(speech.why());
        assertThat(page.locator("#context .strip .here")).containsText(speech.task());
        window.picture("inbox-" + speech.language() + "-whole");
        Page small = town.seat(phone.phone().dark(), "carol", "/cases/" + id);
        assertThat(small.locator("html")).hasAttribute("dir", speech.direction());
        phone.picture("case-" + speech.language() + "-phone-dark");

        page.navigate(town.url("/processes/case-handling"));
        assertThat(page.locator(".process-canvas svg").first()).containsText(speech.element().split(" ")[0]);
        window.picture("process-" + speech.language());
        speaking("en", page);
    }

    @Test
    void theLanguageOfTheBrowserIsSpokenToStrangers(Window window) {
        Page page = window.speaking("fa").open(town.url("/login"));

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("h1")).hasText("ورود");
        window.picture("login-fa");
    }

    private static Page speaking(String language, Page page) {
        page.locator(".bar-tools summary[aria-label]").click();
        page.locator(".menu-item[lang=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return page;
    }

    private static double box(Locator part) {
        return part.boundingBox().x;
    }
}
