package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People see two leads side by side, merge them, and take it back. */
@Journey
@InBrowser
class MergingTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private String company;
    private String john;
    private String jon;

    @BeforeEach
    void twoOfOneCompany() {
        company = "Smith " + UUID.randomUUID().toString().substring(0, 8);
        john = lead("John", "We would like to light a small hotel at the lake: forty rooms, a bar and the garden");
        jon = lead("Jon", "Please send a quote");
    }

    @Test
    void twoLeadsAreComparedMergedAndParted(Window window, Window phone) {
        Page page = town.seat(window, "sam", "/leads/" + jon);
        Locator alike = page.locator("#context .section", new Page.LocatorOptions().setHasText("May be the same"));
        assertThat(alike).containsText("The same name at the same company may be one person");
        window.picture("lead-alike");
        alike.locator("a", new Locator.LocatorOptions().setHasText("Compare")).click();

        assertThat(page.locator("#merging tr.differs", new Page.LocatorOptions().setHasText("Jon Smith"))).containsText("differs");
        assertThat(page.locator("#merging input[name=going]").first()).isChecked();
        window.picture("merging");
        Page small = town.seat(phone.phone(), "sam", "/leads/" + jon + "/beside/" + john);
        phone.picture("merging-phone");
        assertThat(small.locator("html")).hasJSProperty("scrollWidth", small.evaluate("document.documentElement.clientWidth"));
        page.locator("#merging [data-send]").click();

        page.waitForURL(Pattern.compile(".*/leads/" + john));
        assertThat(page.locator("#thread")).containsText("Please send a quote");
        window.picture("merged");
        page.locator("#thread .letter", new Page.LocatorOptions().setHasText("Please send a quote"))
                .locator("button", new Locator.LocatorOptions().setHasText("Another person")).click();

        assertThat(page.locator(".toast")).containsText("It is a lead of its own now");
        assertThat(page.locator("#thread")).not().containsText("Please send a quote");
        page.navigate(town.url("/leads/" + jon));
        assertThat(page.locator("h1")).hasText("Jon Smith");
        assertThat(page.locator("#context")).not().containsText("May be the same");
    }

    @Test
    void whoIsAskedSeesBothAndAnswersInTheInbox(Window window, Window dark) {
        JsonNode task = town.colleague("ada").taskAbout("doubt:" + jdbc.sql("select id from lead_doubt where lead_id = ?")
                .param(Long.valueOf(jon)).query(Long.class).single());
        String path = "/inbox/" + task.path("id").asString();
        String asked = task.path("assignee").asString("alice");
        Page page = town.seat(window, asked, path);
        String own = page.locator("html").getAttribute("lang");

        assertThat(page.locator("#work .side-by-side")).containsText("Smith");
        window.picture("doubt");
        Page persian = town.seat(dark.dark(), asked, path);
        speak(persian, "fa");
        assertThat(persian.locator("#work .side-by-side")).isVisible();
        dark.picture("doubt-persian-dark");
        speak(persian, "en");
        page.reload(); // what was told live meanwhile was told in Persian
        page.locator("#work button", new Page.LocatorOptions().setHasText("The same person: merge")).click();

        assertThat(page.locator(".toast").last()).containsText("Compare people");
        assertThat(page.locator("#work button", new Page.LocatorOptions().setHasText("The same person: merge"))).hasCount(0);
        persian.reload();
        speak(persian, own); // others read what this person is told
    }

    @Test
    void aLeadOfAContactWhomWeKnowIsTheirsAndItsOwnAgain(Window window, Window phone) {
        String number = "+4075" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        JsonNode over = caller("Ana", number);
        town.colleague("sam").complete(town.colleague("sam").taskAbout("lead:" + over.path("id").asString()), Map.of("outcome", "disqualified"));
        String lead = caller("Annie", number).path("id").asString();
        Page page = town.seat(window, "sam", "/leads/" + lead);
        Locator alike = page.locator("#context .section", new Page.LocatorOptions().setHasText("May be the same"));
        assertThat(alike).containsText("The same telephone and the same name are one person");
        assertThat(alike).containsText("contact");
        alike.locator("a", new Locator.LocatorOptions().setHasText("Compare")).click();

        assertThat(page.locator("#merging tr.differs")).containsText("ana");
        window.picture("known");
        Page small = town.seat(phone.phone().dark(), "sam", page.url().replaceFirst("https?://[^/]+", ""));
        assertThat(small.locator("#merging [data-send]")).isVisible();
        phone.picture("known-phone-dark");
        assertThat(small.locator("html")).hasJSProperty("scrollWidth", small.evaluate("document.documentElement.clientWidth"));
        page.locator("#merging [data-send]").click();

        page.waitForURL(Pattern.compile(".*/leads/" + lead));
        Locator known = page.locator("#context .section:has(> h3:text-is('Somebody whom we knew'))");
        assertThat(known).containsText("Ana Pop");
        window.picture("lead-known");
        known.locator("button", new Locator.LocatorOptions().setHasText("Another person")).click();

        assertThat(page.locator(".toast").last()).containsText("the lead is of a contact of its own again");
        assertThat(page.locator("#context")).not().containsText("Somebody whom we knew");
        assertThat(page.locator("#context")).not().containsText("May be the same");
    }

    private JsonNode caller(String called, String number) {
        return town.colleague("sam").post("/leads", Map.of("email", town.customer(called).address(), "firstName", "Ana", "lastName", "Pop",
                "phone", number));
    }

    private String lead(String first, String message) {
        return town.colleague("sam").post("/leads", Map.of("email", town.customer(first).address(), "firstName", first, "lastName", "Smith",
                "company", company, "message", message)).path("id").asString();
    }
}
