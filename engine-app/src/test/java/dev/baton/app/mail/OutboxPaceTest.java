package dev.baton.app.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.mail.HousePauses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The outbox says how fast mail leaves and why one waits. */
@Journey
@InBrowser
@TestPropertySource(properties = {"baton.mail.rates.domains[busy.example]=0.5",
    "spring.datasource.url=jdbc:h2:mem:outbox;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class OutboxPaceTest {

    @Autowired Town town;
    @Autowired HousePauses houses;

    @Test
    void showsLimitsPausesAndWhatWaits(Window window) {
        Customer tom = town.customer("Tom");
        houses.strike(tom.house(), "421 4.7.0 Too many messages from your address, try again later");
        tom.writes("support@baton.example", "Lamp", "My lamp is dark.");
        Town.soon("the answer waits", () -> town.colleague("sam").get("/outbox?to=" + tom.address()).path("items").valueStream()
                .anyMatch(mail -> mail.path("waits").asString("").equals("house")));

        Page page = town.seat(window, "sam", "/outbox");

        assertThat(page.locator("#pace")).containsText(tom.house() + " asked for a pause until");
        assertThat(page.locator("#pace")).containsText("busy.example");
        assertThat(page.locator("#lines")).containsText("its house asked for a pause until");
        window.picture("outbox-pace");
        houses.recovered(tom.house());
    }
}
