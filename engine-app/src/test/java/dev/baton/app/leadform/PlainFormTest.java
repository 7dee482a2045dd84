package dev.baton.app.leadform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A form as plain HTML stands in a page of somebody else, who knows nothing of scripts. */
@Journey
@InBrowser
class PlainFormTest {

    private static final String PARTNER = "http://www.partner.example";

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]*)\"");

    @Autowired Town town;
    @Autowired PlainForms plain;
    @Autowired FormDesk desk;
    @Value("${baton.public-address:http://localhost:${server.port:8080}}") String publicAddress;

    @Test
    void whatIsPastedIntoAnotherSitesPageIsSentFromThereAndKeepsItsWords(Window window, Window visitor, Window phone) {
        String id = made("pasted", 0).path("id").asString();
        Page page = town.seat(window, "mia", "/leads/forms/" + id);
        page.locator("details:has(#plain) > summary").click();
        page.locator("#plain-language").selectOption("ro");
        assertThat(page.locator("#plain-html")).hasValue(Pattern.compile("[\\s\\S]*Cereți o ofertă[\\s\\S]*Da, scrieți-mi\\.[\\s\\S]*"));
        window.picture("web-form-plain");
        String html = page.locator("#plain-html").inputValue().replace(publicAddress, town.url(""));
        assertThat(html).doesNotContain("<script", "<iframe", " id=");

        Customer ana = town.customer("Ana");
        visitor.page().route(PARTNER + "/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=utf-8")
                .setBody("<!doctype html><html><head><title>Lamps</title></head><body><main>" + html + "</main></body></html>")));
        Page site = visitor.open(PARTNER + "/lamps");
        visitor.picture("web-form-plain-elsewhere");
        assertThat(site.locator("[name=website]")).not().isInViewport();
        site.locator("[name=lastName]").fill(" ");
        site.locator("[name=email]").fill(ana.address());
        site.locator("[name=consents]").check();
        site.locator("button").click();
        assertThat(site.locator(".summary a")).hasAttribute("href", "#lastName");
        assertThat(site.locator("#email")).hasValue(ana.address());
        assertThat(site.locator("#consent-marketing")).isChecked();
        visitor.picture("web-form-plain-wrong");
        site.locator("#lastName").fill("Pop");
        site.locator("button").click();
        assertThat(site.locator("h1")).hasText("Mulțumim");
        assertThat(kept(ana)).containsExactly(tuple("Da, scrieți-mi.", "form pasted, version 0, as plain HTML on " + PARTNER + "/"));

        Page small = town.seat(phone.phone().dark(), "sam", "/leads/forms/" + id);
        small.locator("details:has(#plain) > summary").click();
        assertThat(small.locator("#plain-html")).isVisible();
        assertThat((Object) small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        phone.picture("web-form-plain-phone-dark");
    }

    @Test
    void aFormWithALeastTimeIsLookedOverOnceOnOurPage() {
        made("slowly", 600);
        Customer max = town.customer("Max");

        HttpResponse<String> first = send("slowly", PARTNER, max);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("Please look this over", "Kept", PARTNER + "/");
        assertThat(lead(max)).as("not taken yet").isEmpty();
        assertThat(send("slowly", "http://evil.example", max).statusCode()).isEqualTo(403);

        made("atonce", 0);
        assertThat(send("atonce", PARTNER, max).body()).contains("Thank you");
        JsonNode lead = lead(max).orElseThrow();
        assertThat(lead.path("page").asString()).as("as far as a browser tells").isEqualTo(PARTNER + "/");
        assertThat(kept(max)).containsExactly(tuple("Yes, write to me.", "form atonce, version 0, as plain HTML on " + PARTNER + "/"));
    }

    @Test
    void whatIsLookedOverIsTakenAtOnceAndReworkedWordsAreAgreedToAgain(Window visitor) {
        made("worded", 600);
        Customer ruxandra = town.customer("Ruxandra");
        String pasted = plain.html(desk.the("worded"), "en").replace(publicAddress, town.url(""));
        town.colleague("mia").put("/lead-forms/worded", wanted("worded", 600, "Yes, write to me each week."));
        visitor.page().route(PARTNER + "/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=utf-8")
                .setBody("<!doctype html><html><head><title>Lamps</title></head><body><main>" + pasted + "</main></body></html>")));
        Page site = visitor.open(PARTNER + "/lamps");
        site.locator("[name=lastName]").fill("Ruxandra");
        site.locator("[name=email]").fill(ruxandra.address());
        site.locator("[name=consents]").check();
        site.locator("button").click();

        assertThat(site.locator("#consent-marketing")).not().isChecked();
        assertThat(site.locator("#consent-marketing-wrong")).containsText("The wording has changed");
        visitor.picture("web-form-reworded");
        site.locator("#consent-marketing").check();
        Town.soon("it was looked at for a second", () -> {
            site.waitForNavigation(() -> site.locator("button").click());
            return site.locator("h1").textContent().equals("Thank you");
        });

        assertThat(lead(ruxandra).orElseThrow().path("page").asString()).isEqualTo(PARTNER + "/");
        assertThat(kept(ruxandra)).containsExactly(tuple("Yes, write to me each week.", "form worded, version 1, as plain HTML on " + PARTNER + "/"));
    }

    private JsonNode made(String slug, int leastSeconds) {
        return town.colleague("mia").post("/lead-forms", wanted(slug, leastSeconds, "Yes, write to me."));
    }

    private static Map<String, ?> wanted(String slug, int leastSeconds, String consent) {
        return Map.of("slug", slug, "name", "Plain " + slug, "leastSeconds", leastSeconds, "perMinute", 100,
                "hosts", List.of("www.partner.example"), "fields", List.of(field("email"), field("lastName")),
                "texts", Map.of("en", Map.of("heading", "Ask for an offer"), "ro", Map.of("heading", "Cereți o ofertă")),
                "consents", List.of(Map.of("purpose", "marketing", "required", false, "texts", Map.of("en", consent, "ro", "Da, scrieți-mi."))));
    }

    private static Map<String, Object> field(String name) {
        return Map.of("name", name, "need", "required", "labels", Map.of());
    }

    /** As a browser sends the pasted form from a page there. */
    private HttpResponse<String> send(String slug, String origin, Customer who) {
        return town.stranger().send("POST", "/public/forms/" + slug, "stamp=" + stamp(slug) + "&lastName=Kept&consents=marketing&email="
                + who.address().replace("@", "%40"), "Content-Type", "application/x-www-form-urlencoded", "Origin", origin, "Referer", origin + "/");
    }

    private String stamp(String slug) {
        Matcher stamp = STAMP.matcher(plain.html(desk.the(slug), "en"));
        assertThat(stamp.find()).isTrue();
        return URLEncoder.encode(stamp.group(1), UTF_8);
    }

    private Optional<JsonNode> lead(Customer who) {
        return town.colleague("sam").get("/leads?limit=500").path("items").valueStream()
                .filter(lead -> lead.path("email").asString().equals(who.address())).findFirst();
    }

    private List<Tuple> kept(Customer who) {
        return town.colleague("sam").get("/contacts/" + lead(who).orElseThrow().path("contact").asString().substring("contact:".length()) + "/consents")
                .path("items").valueStream().map(one -> tuple(one.path("text").asString(), one.path("source").asString())).toList();
    }
}
