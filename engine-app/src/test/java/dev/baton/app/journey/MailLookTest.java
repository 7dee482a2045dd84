package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The pages about mail in their awkward moments, as {@link LookTest} looks at all pages. With the application of the tests of the
 * outbox, since what it leaves behind there would surprise others.
 */
@Journey
@InBrowser
@TestPropertySource(properties = {"baton.mail.rates.domains[busy.example]=0.5",
    "spring.datasource.url=jdbc:h2:mem:sending;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class MailLookTest {

    private static final String SUPPORT = "support@baton.example";
    private static Map<String, String> pages;

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void thingsGoWrong() {
        if (pages != null) {
            return;
        }
        pages = new LinkedHashMap<>();
        outbox();
        pages.put("rested", "/cases/" + afterClosing("Maria", "Thank you very much, the lamp works again!"));
        pages.put("reopened", "/cases/" + afterClosing("Ivan", "Спасибо, но она всё ещё не горит."));
        pages.put("lead", "/leads/" + lead());
        pages.put("triage", "/inbox/" + claim());
        town.colleague("ada").post("/mailboxes", Map.of("address", "house-that-never-answers@baton.example", "password", "x",
                "imap", Map.of("host", "127.0.0.1", "port", 1, "security", "none"), "name", "The house that never answers"));
        soon("it is in trouble", () -> town.colleague("ada").get("/mailboxes/house-that-never-answers@baton.example")
                .path("state").path("trouble").asString("").equals("noAnswer"));
    }

    @Test
    void onADesk(Window light, Window dark, Window admin) {
        look(light, "desk", "sam", "en");
        look(dark.dark(), "desk-dark-fa", "sam", "fa");
        town.seat(admin.dark(), "ada", "/mailboxes");
        admin.picture("mail-look-mailboxes-desk-dark");
    }

    @Test
    void onAPhone(Window light, Window dark, Window admin) {
        look(light.phone(), "phone", "sam", "en");
        look(dark.phone().dark(), "phone-dark-fa", "sam", "fa");
        town.seat(admin.phone(), "ada", "/mailboxes");
        admin.picture("mail-look-mailboxes-phone");
    }

    private void look(Window window, String name, String login, String language) {
        Page page = town.seat(window, login, "/");
        speak(page, language);
        pages.forEach((what, path) -> {
            page.navigate(town.url(path));
            if (what.equals("lead")) {
                page.locator("[data-widen]").click();
                page.locator(".composer textarea").fill("Dear Nadia,\n\nforty lamps are 1,960 EUR.");
            }
            window.picture("mail-look-" + what + "-" + name);
            Locator context = page.locator("[data-toggle-context]");
            if (context.count() > 0 && context.first().isVisible()) {
                context.first().click();
                window.picture("mail-look-" + what + "-context-" + name);
            } else if (page.locator("#context .why").count() > 0) {
                page.locator("#context .why").last().evaluate("one => one.scrollIntoView()");
                window.picture("mail-look-" + what + "-why-" + name);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s on %s does not scroll sideways", what, name)
                    .isEqualTo(true);
        });
        page.navigate(town.url("/"));
        speak(page, "en");
    }

    private void outbox() {
        List<String> states = List.of("state = 'QUEUED', waits = 'RATE', attempts = 0", "state = 'QUEUED', waits = 'HOUSE', attempts = 0",
                "state = 'QUEUED', attempts = 3, failure = '451 4.7.1 Greylisting in action, please come back later'", "state = 'CLAIMED'",
                "state = 'IN_DATA'", "state = 'AMBIGUOUS', attempts = 1, doubts = 1, failure = 'Connection reset'",
                "state = 'WITHDRAWN', failure = 'Taken back by Bob'", "state = 'FAILED', failure = '550 5.1.1 <somebody-with-a-long-name@customer.example>: "
                + "Recipient address rejected: User unknown in virtual mailbox table; see https://postmaster.example/why?code=550-5.1.1&id=0123456789abcdef'");
        String last = "";
        for (String state : states) {
            Customer customer = town.customer("Ole");
            customer.writes(SUPPORT, "Where is my order A-77" + states.indexOf(state) + "?", "Hello,\n\nwhere is it?\n\nOle");
            customer.inbox(1);
            last = soon("it is noted", () -> town.colleague("sam").get("/outbox?state=sent&to=" + customer.address()).path("items").valueStream()
                    .map(mail -> mail.path("id").asString()).findFirst().orElse(null));
            jdbc.sql("update outbox_mail set next_at = timestampadd(hour, 2, next_at), " + state + " where id = ?").param(Long.parseLong(last)).update();
        }
        pages.put("outbox", "/outbox");
        pages.put("refused", "/outbox/" + last);
    }

    /** A case that was closed, and to which its customer wrote once more. */
    private String afterClosing(String name, String more) {
        Customer customer = town.customer(name);
        customer.writes(SUPPORT, "My lamp is dark", "Hello,\n\nmy lamp is dark since Monday.\n\n" + name);
        String id = caseOf(customer);
        Colleague bob = town.colleague("bob");
        bob.post("/cases/" + id + "/resolution", Map.of("code", "solved"));
        customer.answers(customer.inbox(1).getFirst(), more + "\n\n" + name + "\n\nOn Monday, Support <support@baton.example> wrote:\n> We look at it.");
        JsonNode mail = soon("it came", () -> town.colleague("sam").get("/mails?outcome=joinedCase").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(customer.address())).findFirst().orElse(null));
        pages.put("mail-" + name.toLowerCase(), "/mails/" + mail.path("id").asString());
        return id;
    }

    private String caseOf(Customer customer) {
        return soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address()))).path("id").asString();
    }

    private String lead() {
        Customer nadia = town.customer("Nadia");
        nadia.writes("sales@baton.example", "Offer for forty lamps", "Hello,\n\nplease send us an offer for forty lamps.\n\nNadia");
        return soon("a lead", () -> town.colleague("sam").get("/leads?limit=500").path("items").valueStream()
                .filter(lead -> lead.path("email").asString().equals(nadia.address())).findFirst().orElse(null)).path("id").asString();
    }

    /** The task of a mail that claims to belong to somebody else's case. */
    private String claim() {
        Customer owner = town.customer("Owner");
        owner.writes(SUPPORT, "Lamp", "My lamp is dark.");
        String number = town.colleague("sam").get("/cases/" + caseOf(owner)).path("number").asString();
        Customer stranger = town.customer("Stranger");
        stranger.writes("sales@baton.example", "[" + number + "] Broken, and I want another",
                "Urgent: my lamp is broken. Can I buy another one?");
        JsonNode mail = soon("it is to be sorted", () -> town.colleague("sam").get("/mails?outcome=triage").path("items").valueStream()
                .filter(one -> one.path("from").asString().equals(stranger.address())).findFirst().orElse(null));
        return town.colleague("sam").taskAbout("mail:" + mail.path("id").asString()).path("id").asString();
    }
}
