package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An agent's day in the browser. */
@Journey
@InBrowser
class AgentsDayTest {

    @Autowired
    Town town;

    @Test
    void beginsAtTheLogIn(Window window) {
        Page page = window.open(town.url("/inbox"));
        page.fill("#username", "bob");
        page.fill("#password", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator("#wrong")).isVisible();

        page.fill("#username", "bob");
        page.fill("#password", "baton");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pane-list h1")).isVisible();
        assertThat(page.url()).contains("/inbox");
    }

    @Test
    void answersAndResolvesACaseWithoutTouchingTheMouse(Window window) {
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        String subject = opened("A lamp that never came");

        assertThat(line(page, subject)).isVisible();
        line(page, subject).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#work h1")).containsText(subject);

        page.keyboard().press("c");
        said(page, "It is yours now.");
        page.keyboard().press("r");
        page.keyboard().type("It is on its way.");
        assertThat(page.locator(".saved")).containsText("Draft saved");
        page.keyboard().press("Control+Enter");
        said(page, "The answer is on its way.");
        assertThat(page.locator("#thread .letter.ours")).containsText("It is on its way.");
        assertThat(page.locator(".composer textarea")).hasValue("");
        window.picture("inbox-answered");

        page.keyboard().press("Escape");
        page.keyboard().press("e");
        assertThat(page.locator("dialog[open] .fjs-form")).isVisible();
        window.picture("inbox-finish");
        page.locator("dialog[open] [data-form-submit]").click();
        assertThat(page.locator("#work .pane-head")).containsText("resolved");
    }

    @Test
    void movesOpensAndClaimsByKeys(Window window) {
        String below = opened("Further down");
        String above = opened("On top by keys");
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        assertThat(line(page, above)).isVisible();

        page.keyboard().press("j");
        assertThat(page.locator(".row-item a").first()).isFocused();
        page.keyboard().press("j");
        assertThat(line(page, below)).isFocused();
        page.keyboard().press("k");
        assertThat(line(page, above)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#work h1")).containsText(above);
        page.keyboard().press("c");
        said(page, "It is yours now.");
        page.keyboard().press("g");
        page.keyboard().press("l");
        page.waitForURL(to -> to.endsWith("/leads"));
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
    }

    /** The window's browser complains, and so fails the test, where an answer finds no place. */
    @Test
    void letsAnAnswerGoThatComesAfterItsPage(Window window) {
        String subject = opened("Read while it changed");
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        line(page, subject).click();
        assertThat(page.locator("#work h1")).containsText(subject);
        AtomicReference<Route> late = new AtomicReference<>();
        page.route("**/inbox**", late::set);
        page.evaluate("document.body.dispatchEvent(new CustomEvent('shown'))");
        page.waitForCondition(() -> late.get() != null);

        page.keyboard().press("g");
        page.keyboard().press("l");
        page.waitForURL(to -> to.endsWith("/leads"));
        page.waitForResponse("**/inbox**", late.get()::resume).finished();

        assertThat(page.locator("h1")).hasText("Leads");
    }

    @Test
    void keepsAHalfWrittenAnswer(Window window) {
        opened("A draft to keep");
        Page page = town.seat(window, "bob", "/inbox?scope=team");
        line(page, "A draft to keep").first().click();
        page.locator(".composer textarea").fill("Half an answ");
        assertThat(page.locator(".saved")).containsText("Draft saved");

        page.reload();

        assertThat(page.locator(".composer textarea")).hasValue("Half an answ");
        page.locator(".composer textarea").fill("");
        assertThat(page.locator(".saved")).hasText("");
    }

    @Test
    void theSlowerOfTwoAgentsReadsWhoWasFaster(Window fast, Window slow) {
        String subject = opened("Wanted by two");
        Page bob = town.seat(fast, "bob", "/inbox?scope=team");
        line(bob, subject).click();
        assertThat(bob.locator("#work h1")).containsText(subject);
        // Carol's page hears nothing, as on a bad line: she still sees the button.
        slow.page().route("**/live", Route::abort);
        Page carol = town.seat(slow, "carol", bob.url().substring(bob.url().indexOf("/inbox")));

        bob.keyboard().press("c");
        said(bob, "It is yours now.");
        carol.keyboard().press("c");

        said(carol, "Bob Hansen was faster and has it now.");
        assertThat(carol.locator("#work .pane-head")).containsText("Bob Hansen");
        slow.picture("inbox-lost-race");
    }

    @Test
    void opensACaseForSomebodyOnThePhone(Window window) {
        Page page = town.seat(window, "bob", "/");
        page.keyboard().press("n");
        assertThat(page.locator(".menu-item:focus")).hasText("Case");
        page.keyboard().press("Enter");
        page.locator("#email").fill("caller@nowhere");
        page.locator("#subject").fill("Called about a lamp");
        page.locator("#text").fill("It hums.");
        page.evaluate("document.querySelector('#case-form form').noValidate = true");
        page.locator("#email").fill("no address");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".summary")).isFocused();
        assertThat(page.locator("#subject")).hasValue("Called about a lamp");
        window.picture("case-form-wrong");
        page.locator("#email").fill("caller@lumina.example");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#work h1")).hasText("Called about a lamp");
        assertThat(page.locator("#thread")).containsText("It hums.");
    }

    @Test
    void writesDownALeadThatGoesToAnotherTeam(Window window) {
        Page page = town.seat(window, "carol", "/leads/new");
        page.locator("#email").fill("fair@lumina.example");
        page.locator("#company").fill("Fair Lamps");
        assertThat(page.locator("#source")).hasValue("person");
        assertThat(page.locator("#source-offered option[value=fair]")).hasCount(1);
        page.locator("#source").fill("fair");
        page.locator("#campaign").fill("Spring fair");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".toast")).containsText("Kept, scored and handed on.");
        assertThat(page.locator("h1")).hasText("Leads");
        JsonNode kept = town.colleague("ada").get("/leads?limit=1").path("items").get(0);
        assertThat(kept.path("email").asString()).isEqualTo("fair@lumina.example");
        assertThat(kept.path("source").asString()).isEqualTo("fair");
        assertThat(kept.path("campaign").asString()).isEqualTo("Spring fair");
        assertThat(kept.path("reasons").toString()).contains("Who comes recommended or from a fair knows us");
    }

    @Test
    void everyRoomOpensForEverybody(Window window) {
        for (String who : List.of("ada", "sam", "dora", "mia", "alice")) {
            try (Window own = window.another()) {
                Page page = town.seat(own, who, "/");
                List<String> rooms = page.locator(".rail-link").all().stream().map(link -> link.getAttribute("href")).toList();
                assertThat(rooms).hasSizeGreaterThan(1);
                for (String room : rooms) {
                    assertThat(page.navigate(town.url(room)).status()).as("%s opens %s", who, room).isEqualTo(200);
                    assertThat(page.locator("body").innerText()).as("%s in %s", who, room).doesNotContain("??");
                }
            }
        }
    }

    @Test
    void findsACustomerAndWhatHappened(Window window, Window phone) {
        String subject = opened("findable@lumina.example", "Findable");
        Page page = town.seat(window, "sam", "/");
        page.keyboard().press("/");
        page.keyboard().type("findable@");
        page.keyboard().press("Enter");
        page.locator("main a", new Page.LocatorOptions().setHasText("Findable Smith")).first().click();

        assertThat(page.locator("main .timeline")).containsText(subject);
        window.picture("contact");
        Page small = town.seat(phone.phone(), "sam", page.url().substring(page.url().indexOf("/contacts")));
        phone.picture("contact-phone");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void readsWhyALeadIsHereAndWritesDownACall(Window window) {
        String id = town.colleague("sam").post("/leads", Map.of("firstName", "Nadia", "lastName", "Popa", "email",
                "nadia@dacia.example", "company", "Dacia Plant", "employees", 120, "country", "RO", "message",
                "Please send a quote for 40 lamps")).path("id").asString();
        Page page = town.seat(window, "sam", "/leads");
        page.locator("[data-row]", new Page.LocatorOptions().setHasText("Nadia Popa")).first().click();
        assertThat(page.locator("#context .why").first()).not().isEmpty();

        page.keyboard().press("p");
        page.keyboard().type("She wants forty of them");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#thread .letter.note")).containsText("She wants forty of them");
        assertThat(page.locator("#context .timeline")).containsText("She wants forty of them");
        assertThat(page.url()).endsWith("/leads/" + id);
        window.picture("lead");
    }

    @Test
    void speaksTheReadersLanguage(Window romanian, Window persian, Window phone) {
        String subject = opened("Ce limbă vorbim?");

        Page alice = town.seat(romanian, "alice", "/inbox?scope=team");
        assertThat(alice.locator(".pane-list h1")).hasText("De lucru");
        assertThat(alice.locator(".row-item", new Page.LocatorOptions().setHasText(subject))).containsText("Tratează cazul");
        romanian.picture("inbox-ro");

        Page mia = town.seat(persian, "mia", "/");
        mia.locator(".bar-tools summary[aria-label]").click();
        mia.locator(".menu-item[lang=fa]").click();
        assertThat(mia.locator("html")).hasAttribute("dir", "rtl");
        assertThat(mia.locator(".rail-link[aria-current]")).hasText("آغاز");
        persian.picture("start-fa");
        town.seat(phone.phone().dark(), "mia", "/contacts");
        phone.picture("contacts-fa-phone-dark");

        mia.locator(".bar-tools summary[aria-label]").click();
        mia.locator(".menu-item[lang=en]").click();
        assertThat(mia.locator("html")).hasAttribute("dir", "ltr");
    }

    /** Of somebody new: who comes again would be given to whoever had the last case. */
    private String opened(String subject) {
        return opened(town.customer("Caller").address(), subject);
    }

    private String opened(String address, String subject) {
        town.colleague("bob").post("/cases", Map.of(
                "contact", Map.of("email", address, "name", "Findable Smith"),
                "subject", subject, "text", "On the phone: " + subject));
        return subject;
    }

    private static Locator line(Page page, String subject) {
        return page.locator(".row-item a", new Page.LocatorOptions().setHasText(subject));
    }

    private static void said(Page page, String text) {
        assertThat(page.locator(".toast", new Page.LocatorOptions().setHasText(text)).first()).isVisible();
    }
}
