package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People write down what happened, by keys, and read it on every page that it belongs to. */
@Journey
@InBrowser
class StoryTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private String company;
    private String domain;
    private String lead;
    private JsonNode made;

    @BeforeEach
    void aSale() {
        Colleague sam = town.colleague("sam");
        String some = UUID.randomUUID().toString().substring(0, 6);
        company = "Story " + some;
        domain = "story-" + some + ".example";
        lead = "/leads/" + sam.post("/leads", Map.of("email", "ana@" + domain, "firstName", "Ana", "lastName", "Pop",
                "message", "Please send a quote")).path("id").asString();
        made = sam.post(lead + "/conversion", Map.of("account", Map.of("name", company), "opportunity", Map.of("name", "Lamps " + some)));
    }

    @Test
    void aCallIsWrittenDownByKeysAndADocumentIsPutBesideIt(Window window) throws IOException {
        Page page = town.seat(window, "sam", "/opportunities/" + made.path("opportunity").asString());

        page.keyboard().press("l");
        assertThat(page.locator("#asked input[value=call]")).isFocused();
        page.getByLabel("How it ended").selectOption("talked");
        page.getByLabel("What is worth knowing").fill("Wants grey ones.\nBy Friday.");
        page.getByLabel("Minutes").fill("12");
        window.picture("log");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#asked")).isHidden();
        assertThat(page.locator("#story")).containsText("Wants grey ones.");
        assertThat(page.locator("#story")).containsText("We called · Talked · 12 minutes");

        page.keyboard().press("l");
        page.locator("#asked input[value=document]").check();
        page.locator("#log-file").setInputFiles(new FilePayload("offer.txt", "text/plain", "Forty lamps".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-document-said]")).containsText("offer.txt");
        page.locator("#asked [data-send]").click();
        assertThat(page.locator("#story")).containsText("offer.txt");
        Download offer = page.waitForDownload(() -> page.locator("#story a.file").click());
        assertThat(offer.suggestedFilename()).isEqualTo("offer.txt");
        assertThat(offer.createReadStream().readAllBytes()).asString().isEqualTo("Forty lamps");
        window.picture("story");

        page.keyboard().press("b");
        page.getByLabel("Relationship", new Page.GetByLabelOptions().setExact(true)).selectOption("DECISION_MAKER");
        page.locator("#relation-find").fill("ana@" + domain);
        page.locator("#relation-candidates").getByText("Ana Pop").click();
        window.picture("relation");
        page.locator("#asked [data-send]").click();
        assertThat(page.locator("#relations")).containsText("Ana Pop decides");

        page.locator("#context a[href^='/accounts/']").click();
        assertThat(page.locator("h1")).hasText(company);
        assertThat(page.locator("#story")).containsText("Wants grey ones.");
        page.locator(".chapters").getByText("Documents").click();
        assertThat(page.locator("#story")).not().containsText("Wants grey ones.");
        assertThat(page.locator("#story")).containsText("offer.txt");
        page.locator("#story").getByText("Take back").first().click();
        assertThat(page.locator("#story a.file")).hasCount(0);
        window.picture("account");
    }

    @Test
    void whatIsDueTodayIsDoneInOneClick(Window window, Window phone) {
        Colleague sam = town.colleague("sam");
        String call = "Ask whether " + company + " orders";
        for (String kind : new String[] {"call", "meeting"}) {
            sam.post("/opportunities/" + made.path("opportunity").asString() + "/activities", Map.of("kind", kind, "text",
                    kind.equals("call") ? call : "Show the lamps", "at", "2099-01-05T09:30:00Z"));
        }
        jdbc.sql("update logged_activity set at = timestamp '2026-01-05 09:30:00' where text = ?").param(call).update();

        Page small = town.seat(phone.phone().dark(), "sam", "/inbox");
        assertThat(small.locator("#list .notice.bad")).containsText("overdue");
        phone.picture("due-inbox-phone-dark");
        small.locator("#list .notice.bad").click();
        assertThat(small.locator("#due")).isVisible();
        phone.picture("due-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);

        Page page = town.seat(window, "sam", "/");
        Locator plan = page.locator("#due li", new Page.LocatorOptions().setHasText(call));
        assertThat(plan).containsText("Overdue");
        window.picture("due");
        plan.locator("button").click();
        assertThat(plan).hasCount(0);
        page.navigate(town.url("/opportunities/" + made.path("opportunity").asString()));
        assertThat(page.locator("#story-lines")).containsText(call);
        assertThat(page.locator(".story-plans")).containsText("Show the lamps");
    }

    @Test
    void whatIsKnownOfAnAccountIsSaidOnAPageOfItsOwnAndItIsGivenThere(Window window) {
        String account = "/accounts/" + made.path("account").asString();
        boolean bobs = town.colleague("sam").get(account).path("owner").asString().equals("bob");
        Page page = town.seat(window, "sam", account);
        page.keyboard().press("m");
        assertThat(page.locator("#name")).hasValue(company);
        page.locator("#domain").fill("no domain");
        page.locator("[data-send]").click();
        assertThat(page.locator("[role=alert]")).containsText("no domain");
        window.picture("account-form-wrong");

        page.locator("#domain").fill(domain);
        page.locator("#owner").selectOption(bobs ? "alice" : "bob");
        page.locator("[data-send]").click();
        assertThat(page.locator("#beside")).containsText(bobs ? "Alice" : "Bob");
        assertThat(page.locator("#beside")).containsText(domain);
        assertThat(page.locator("#story")).containsText(bobs ? "Alice" : "Bob");
        page.locator("#beside a[href$='/mail']").click();
        assertThat(page.locator("#contact-mail #sales")).containsText("Lamps");
        window.picture("account-mail");
    }

    @Test
    void nothingScrollsSideways(Window phone, Window dark, Window persian) {
        Colleague sam = town.colleague("sam");
        String account = "/accounts/" + made.path("account").asString();
        sam.post(account + "/activities", Map.of("kind", "meeting", "text", "Met the whole board of the company", "at", "2099-01-05T09:30:00Z",
                "place", "Cluj-Napoca, Strada Memorandumului 28, second floor", "people", "Ana Pop, Ion Ionescu, Maria Popescu"));
        sam.post(account + "/activities", Map.of("kind", "call", "text", "Asked for a discount", "result", "noAnswer", "direction", "out"));
        for (Window window : new Window[] {phone.phone(), dark.dark(), persian}) {
            String name = window == phone ? "phone" : window == dark ? "dark" : "persian";
            for (String path : new String[] {account, "/accounts", "/contacts/" + made.path("contact").asString(),
                    "/opportunities/" + made.path("opportunity").asString(), "/opportunities/" + made.path("opportunity").asString() + "/facts", account + "/facts"}) {
                Page page = town.seat(window, "sam", path);
                if (window == persian && path.equals(account)) {
                    page.locator(".bar-tools summary[aria-label]").click();
                    page.locator(".menu-item[lang=fa]").click();
                    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
                }
                assertThat(page.locator("h1")).isVisible();
                window.picture("story" + path.replaceAll("[/\\d]+", "-") + name);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + path).isEqualTo(true);
            }
            Page page = town.seat(window, "sam", account);
            page.locator("[data-key=l]").click();
            assertThat(page.locator("#log-text")).isVisible();
            window.picture("log-" + name);
            page.keyboard().press("Escape");
        }
        Page page = persian.page();
        page.locator(".bar-tools summary[aria-label]").click();
        page.locator(".menu-item[lang=en]").click();
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
    }
}
