package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator names a mailbox on the page, tests the way to it, and sees how it fares. */
@Journey
@InBrowser
class MailboxPagesTest {

    @Autowired Town town;
    @Autowired JdbcTemplate jdbc;

    @Test
    void testsTheWayBeforeItIsSavedSaysWhatIsWrongAndFetchesWhenAllIsWell(Window window) throws Exception {
        String address = "counter@baton.example";
        town.customer("Nils").writes(address, "x", "makes the account at the mail server");
        Page page = town.seat(window, "ada", "/mailboxes");
        page.getByText("New mailbox").click();
        page.fill("#address", address);
        page.fill("#password", "wrong");
        page.locator("select#team").selectOption("sales");

        page.getByText("Test it").click();

        Locator trial = page.locator("#trial");
        assertThat(trial).containsText("does not let " + address + " in");
        assertThat(trial.locator(".steps .good").first()).containsText("The server’s name is known");
        assertThat(trial.locator(".steps .bad")).containsText("It lets us in");
        window.picture("mailbox-trial-fails");
        assertThat(page.locator("#password")).hasValue("wrong");

        page.fill("#password", address);
        page.getByText("Test it").click();
        assertThat(trial).containsText("All is well.");
        assertThat(trial.locator(".steps .bad")).hasCount(0);
        page.getByText("Save mailbox").click();

        assertThat(page.locator(".toast")).containsText(address);
        assertThat(page.locator("#mailboxes tr", new Page.LocatorOptions().setHasText(address)).locator(".badge")).containsText("works",
                new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        window.picture("mailboxes");
        soon("its mail is there", () -> town.colleague("ada").get("/mails?mailbox=" + address).path("items").size() > 0);
        page.getByText(address).first().click();
        assertThat(page.locator("#password")).hasAttribute("placeholder", "unchanged");
        assertThat(page.content()).as("what is sealed stays on the server").doesNotContain(
                jdbc.queryForObject("select password from mailbox where address = ?", String.class, address));
        window.picture("mailbox-form");
        assertThat(town.colleague("ada").get("/mailboxes/" + address).path("team").asString()).isEqualTo("sales");
    }

    @Test
    void saysAtTheFieldWhatDoesNotDoAndWhenSomebodyWasFaster(Window window) {
        town.colleague("ada").post("/mailboxes", Map.of("address", "twice@baton.example", "password", "x", "active", false));
        Page page = town.seat(window, "ada", "/mailboxes/new");
        page.fill("#address", "twice@baton.example");
        page.fill("#password", "x");
        page.getByText("Save mailbox").click();
        assertThat(page.locator(".summary")).containsText("There is a mailbox with this address already.");

        page.navigate(town.url("/mailboxes/" + town.colleague("ada").get("/mailboxes/twice@baton.example").path("id").asString()));
        town.colleague("ada").put("/mailboxes/twice@baton.example", Map.of("address", "twice@baton.example", "active", false, "name", "Other"));
        page.fill("#name", "Mine");
        page.getByText("Save mailbox").click();
        assertThat(page.locator("body")).containsText("This has changed since you read it.");
        assertThat(town.colleague("ada").get("/mailboxes/twice@baton.example").path("name").asString()).isEqualTo("Other");
    }

    @Test
    void looksAtIt(Window window, Window phone, Window persian) {
        town.colleague("ada").post("/mailboxes", Map.of("address", "closed-house-with-a-long-name@baton.example", "password", "x",
                "imap", Map.of("host", "127.0.0.1", "port", 1, "security", "none"), "name", "The house that never answers"));
        soon("it is in trouble", () -> town.colleague("ada").get("/mailboxes/closed-house-with-a-long-name@baton.example")
                .path("state").path("trouble").asString("").equals("noAnswer"));
        Page page = town.seat(window.dark(), "ada", "/mailboxes");
        assertThat(page.locator("#mailboxes")).containsText("127.0.0.1:1 does not answer.");
        window.picture("mailboxes-trouble-dark");
        look(page, window, "desk-dark", "en");
        look(town.seat(phone.phone(), "ada", "/mailboxes"), phone, "phone", "en");
        look(town.seat(persian, "ada", "/mailboxes"), persian, "fa", "fa");
    }

    @Test
    void aSupervisorAsksAgainForWhatAServerDidNotHandOut(Window window) {
        long support = town.colleague("ada").get("/mailboxes/support@baton.example").path("id").asLong();
        jdbc.update("""
                insert into mail_passed_over (id, mailbox_id, folder, uid_validity, uid, reason, first_at, noted_at)
                values (4711, ?, 'INBOX', 1, 99, 'NO Message is damaged', ?, ?)""", support, Timestamp.from(Instant.now()),
                Timestamp.from(Instant.now()));
        Page page = town.seat(window, "sam", "/mails/passed-over");
        assertThat(page.locator("#lines")).containsText("NO Message is damaged");
        window.picture("passed-over");

        page.getByText("Ask again now").click();

        assertThat(page.locator("#lines")).containsText("is being asked for");
        assertThat(town.colleague("sam").get("/mails/passed-over").path("items").get(0).path("asked").isNull()).isFalse();
        assertThat(jdbc.queryForObject("select changes from audit where record_type = 'passedOver' and record_id = 4711",
                String.class)).contains("askedAt");
        jdbc.update("""
                insert into mail_passed_over (id, mailbox_id, folder, uid_validity, uid, reason, size, first_at, noted_at)
                values (4713, ?, 'INBOX', 1, 100, 'It has many bytes', 80000000, ?, ?)""", support, Timestamp.from(Instant.now()),
                Timestamp.from(Instant.now()));
        assertThat(page.locator("#lines")).containsText("It is too large to be fetched: 80 MB");
        assertThat(town.colleague("sam").get("/mails/passed-over").path("items").get(1).path("size").asLong()).isEqualTo(80_000_000);
        assertThat(town.colleague("alice").tryGet("/mails/passed-over").statusCode()).isEqualTo(403);
        assertThat(town.colleague("alice").tryPut("/mails/passed-over/4711/request", Map.of()).statusCode()).isEqualTo(403);
        assertThat(town.colleague("sam").tryPut("/mails/passed-over/4712/request", Map.of()).statusCode()).isEqualTo(404);
    }

    private void look(Page page, Window window, String name, String language) {
        if (!language.equals("en")) {
            speak(page, language);
        }
        for (String path : List.of("/mailboxes", "/mailboxes/new", "/mails/passed-over")) {
            page.navigate(town.url(path));
            window.picture("mailbox" + path.replace('/', '-') + "-" + name);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path + " " + name).isEqualTo(true);
            assertThat(page.locator("body").innerText()).as(path + " " + name).doesNotContainPattern("mailbox\\.[a-z]");
        }
        if (!language.equals("en")) {
            speak(page, "en");
        }
    }

    @Test
    void opensForAdministratorsOnly(Window window) {
        Page page = town.seat(window, "sam", "/mails");
        assertThat(page.locator("a[href='/mailboxes']")).hasCount(0);
        assertThat(page.navigate(town.url("/mailboxes")).status()).isEqualTo(403);
    }
}
