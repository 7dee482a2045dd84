package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import jakarta.mail.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** We write to a customer first: that opens a case, in the hands of who writes, whose first answer is given already. */
@Journey
@InBrowser
class FirstWordTest {

    @Autowired Town town;

    @Test
    void aMailToAContactOpensACaseThatTheAnswerComesBackTo(Window window, Window phone) throws Exception {
        Customer ana = town.customer("Ana");
        ana.writes("support@baton.example", "Lamp", "My lamp is dark.");
        JsonNode old = Town.soon("a case", () -> Town.only(town.colleague("bob").get("/cases?contactEmail=" + ana.address())));
        String contact = "/contacts/" + old.path("contact").path("id").asString();
        Page page = town.seat(window, "bob", contact);

        page.keyboard().press("r");
        assertThat(page.locator("#composer-who-subject")).isFocused();
        assertThat(page.locator("main")).containsText("Or go on in an open case");
        page.keyboard().type("Your warranty ends");
        page.locator("#composer-text").fill("In a month. Shall we look at the lamp before?");
        assertThat(page.locator(".saved")).containsText("Draft saved");
        page.reload();
        assertThat(page.locator("#composer-text")).hasValue("In a month. Shall we look at the lamp before?");
        window.picture("contact-mail");
        Page small = town.seat(phone.phone().dark(), "bob", contact + "/mail");
        phone.picture("contact-mail-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        page.keyboard().press("Control+Enter");
        page.waitForURL(to -> to.contains("/cases/"));

        assertThat(page.locator("#work h1")).hasText("Your warranty ends");
        assertThat(page.locator("#work .pane-head")).containsText("we wrote first");
        assertThat(page.locator(".toast button")).hasText("Undo");
        JsonNode one = town.colleague("bob").get("/cases/" + page.url().substring(page.url().lastIndexOf('/') + 1));
        assertThat(one.path("direction").asString()).isEqualTo("out");
        assertThat(one.path("owner").asString()).isEqualTo("bob");
        assertThat(one.path("status").asString()).isEqualTo("waiting");
        assertThat(clock(one, "firstResponse")).isEqualTo("met");
        assertThat(clock(one, "resolution")).isEqualTo("paused");
        assertThat(old.path("direction").asString()).isEqualTo("in");

        Message got = ana.inbox(2).getLast();
        assertThat(got.getSubject()).endsWith("] Your warranty ends");
        ana.answers(got, "Yes, please.");
        Town.soon("it wakes the case", () -> town.colleague("bob").get("/cases/" + one.path("id").asString()).path("status").asString().equals("open"));
        assertThat(town.colleague("bob").get("/cases?contactEmail=" + ana.address()).path("items")).hasSize(2);
    }

    private static String clock(JsonNode one, String promise) {
        return one.path("clocks").valueStream().filter(clock -> clock.path("target").asString().equals(promise)).findFirst()
                .orElseThrow().path("state").asString();
    }
}
