package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What supervisors and admins look at: the start page whose bars open their lists, mail by outcome, who logged in. */
@Journey
@InBrowser
class OverviewTest {

    @Autowired
    Town town;

    @Test
    void everyBarOfTheStartPageOpensWhatItCounts(Window window) {
        Customer ann = town.customer("Ann");
        ann.writes("support@baton.example", "A question for the start page", "Where is my lamp?");
        JsonNode asked = soon("a case", () -> Town.only(sam().get("/cases?contactEmail=" + ann.address())));
        sam().post("/cases/" + asked.path("id").asString() + "/mails", Map.of("text", "On its way."));
        JsonNode lead = sam().post("/leads", Map.of("email", "start@page.example", "country", "RO"));
        JsonNode same = sam().post("/leads", Map.of("email", "again@page.example", "country", "RO"));
        sam().post("/leads/" + same.path("id").asString() + "/merges", Map.of("lead", lead.path("id").asString()));
        Page page = town.seat(window, "sam", "/");
        window.picture("start");
        int bars = page.locator(".bars .bar-line").count();

        assertThat(bars).isGreaterThan(8);
        for (int i = 0; i < bars; i++) {
            Locator bar = page.locator(".bars .bar-line").nth(i);
            int count = Integer.parseInt(bar.locator(".num").innerText());
            String name = bar.locator("xpath=ancestor::section//h2").innerText() + " " + bar.innerText();
            bar.locator(".whole").click();
            assertThat(page.locator(".narrowed")).isVisible();
            assertThat(page.locator(".row-item, #lines tbody tr:not(:has(.more))").count()).as(name).isEqualTo(Math.min(count, 50));
            page.goBack();
            assertThat(page.locator(".bars .bar-line").first()).isVisible();
        }
    }

    @Test
    void aPartOfABarOpensItsAge(Window window) {
        sam().post("/cases", Map.of("contact", Map.of("email", "age@part.example"), "subject", "Came today", "text", "Hello"));
        Page page = town.seat(window, "sam", "/");

        page.locator(".bars .track a").first().click();

        assertThat(page.locator(".narrowed")).containsText("came today");
        assertThat(page.locator(".row-item").first()).isVisible();
        page.navigate(page.url().replace("age=today", "age=older"));
        assertThat(page.locator(".narrowed")).containsText("older than a week");
        assertThat(page.locator(".row-item")).hasCount(0);
        page.locator(".narrowed a").click();
        assertThat(page.locator(".narrowed")).hasCount(0);
    }

    @Test
    void theAddressFollowsALinkThatWasReadAnewMeanwhile(Window window) {
        Page page = town.seat(window, "sam", "/");
        KeptBack list = KeptBack.first(page, request -> request.url().contains("/leads?"));
        page.locator(".bars .whole[href*='/leads']").first().click();
        list.written();

        page.waitForResponse(town.url("/"), () -> page.evaluate("document.body.dispatchEvent(new CustomEvent('live:refresh'))")).finished();
        list.arrives();

        assertThat(page.locator(".narrowed")).isVisible();
        assertThat(page.url()).contains("/leads?");
    }

    @Test
    void aFigureIsNotExchangedBeneathAFinger(Window window) {
        Page page = town.seat(window, "sam", "/");
        page.locator(".bars .whole").first().hover();
        page.mouse().down();
        page.waitForResponse(town.url("/"), () -> page.evaluate("document.body.dispatchEvent(new CustomEvent('live:refresh'))")).finished();
        page.mouse().up();

        assertThat(page.locator(".narrowed")).isVisible();
    }

    @Test
    void mailThatNobodyCanReadIsDiscardedAndBroughtBackOnThePage(Window window) throws Exception {
        Customer nobody = town.customer("Nobody");
        List<String> others = quarantined();
        nobody.sendsAgain(new MimeMessage(null, new ByteArrayInputStream(
                ("X-Nothing: " + nobody.address() + "\r\n\r\n").getBytes())), "support@baton.example");
        String set = soon("it is set aside", () -> quarantined().stream().filter(one -> !others.contains(one)).findFirst().orElse(null));
        Page page = town.seat(window, "sam", "/mails?outcome=quarantined");
        Locator line = page.locator("#lines tr", new Page.LocatorOptions().setHas(
                page.locator("a[href='/mails/" + set + "']")));
        assertThat(line).containsText("The mail has no headers");
        window.picture("mails-quarantined");

        line.locator("summary").click();
        line.getByLabel("Why it is discarded").fill("Nothing but noise");
        window.picture("mails-discard");
        line.locator("form button").click();

        assertThat(line).hasCount(0);
        page.navigate(town.url("/mails/" + set));
        assertThat(page.locator("main .badge").first()).hasText("discarded");
        assertThat(page.locator("main")).containsText("Discarded: Nothing but noise");
        assertThat(page.locator("main li").first()).containsText("Sam");
        assertThat(page.locator("main li").first()).containsText("discarded · Nothing but noise");
        page.getByText("Try again").click();
        soon("it is set aside again", () -> sam().get("/mails/" + set).path("outcome").asString()
                .equals("quarantined"));
    }

    private List<String> quarantined() {
        return sam().get("/mails?outcome=quarantined").path("items").valueStream().map(one -> one.path("id").asString()).toList();
    }

    @Test
    void onlyAdminsReadWhoLoggedIn(Window adas, Window sams) {
        town.stranger().withPassword("alice", "wrong").get("/api/v1/me");
        Page ada = town.seat(adas, "ada", "/logins?failed=true");

        assertThat(ada.locator("#lines tbody tr").first()).containsText("Alice Ionescu");
        assertThat(ada.locator("#lines tbody tr").first()).containsText("refused");
        assertThat(ada.locator("#lines tbody tr").first()).containsText("127.0.0.1");
        adas.picture("logins");
        Page sam = town.seat(sams, "sam", "/");
        assertThat(sam.locator("#room-logins")).hasCount(0);
        assertThat(sam.navigate(town.url("/logins")).status()).isEqualTo(403);
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
