package dev.baton.app.journey;

import static dev.baton.app.browser.Language.speak;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every page on a desk and on a phone, light and dark, English and Persian, full of work: pictures to look at, and what a machine can see. */
@Journey
@InBrowser
class LookTest {

    private static final Pattern RAW_KEY = Pattern.compile(
            "\\?\\?|\\b(web|inbox|cases|leads|contacts|sales|mail|report|studio|campaign|access|timeline|why|fact|clock|account|activity|merging|pipeline|relation|competitor|opportunities)\\.[a-z][\\w.-]*[a-z]\\b");
    private static final List<String> SUBJECTS = List.of("My lamp flickers", "Wrong colour delivered", "A question about the warranty",
            "Screws are missing in the box", "Please change my address", "I need a copy of the invoice");
    private static Map<String, String> pages;

    @Autowired
    Town town;

    @BeforeEach
    void workComesIn() {
        if (pages != null) {
            return;
        }
        Colleague bob = town.colleague("bob");
        for (int i = 0; i < 30; i++) {
            bob.post("/cases", Map.of("contact", Map.of("email", "customer" + i % 7 + "@shop.example", "name",
                            List.of("Ana Pop", "Ben Carter", "Carla Dumitru", "Dan Moraru", "Elif Kaya", "Farid Karimi", "Greta Holm").get(i % 7)),
                    "subject", SUBJECTS.get(i % SUBJECTS.size()), "text", "On the phone: please help.",
                    "kind", List.of("request", "incident", "complaint", "return", "question").get(i % 5),
                    "priority", List.of("normal", "low", "normal", "high", "normal", "urgent").get(i % 6)));
        }
        writes("رضا احمدی", "چراغ رومیزی شکسته است", "سلام،\n\nچراغی که دیروز رسید شکسته است. لطفاً یک چراغ تازه بفرستید.\n\nبا سپاس\nرضا");
        writes("Иван Петров", "Возврат денег за заказ", "Здравствуйте!\n\nЯ вернул лампу две недели назад, но деньги так и не пришли.\n\nИван");
        writes("A customer whose name is so long that it hardly fits into any column of any list",
                "A subject that goes on and on because who wrote it wanted to say everything at once, in one line, before anybody asks", "Short.");
        JsonNode maria = writes("Maria Ionescu", "Where is my order A-7731?", """
                Hello,

                I ordered two desk lamps last Monday and the parcel has not arrived. The tracking page says nothing since Thursday.

                Could you look?
                Maria""");
        bob.post("/cases/" + maria.path("id").asString() + "/mails", Map.of("text", """
                Hello Maria,

                the parcel left us on Friday. I asked the carrier and will write to you tomorrow.

                Bob"""));
        String lead = lead("Nadia", "Popa", "Dacia Plant", 120, "Please send a quote for 40 lamps");
        lead("Oskar", "Lind", "Lind & Sons", 8, "Do you ship to Sweden?");
        lead("Elena", "Marin", "Spitalul Județean", 900, "Tender for 600 lamps, call me today");
        Colleague alice = town.colleague("alice");
        String contact = maria.path("contact").path("id").asString();
        JsonNode quote = alice.post("/quotes", Map.of("contact", contact, "currency", "EUR", "lines",
                List.of(Map.of("name", "Desk lamp", "quantity", "40", "unitPrice", "49.00", "discountPercent", "35"))));
        alice.post("/quotes/" + quote.path("id").asString() + "/submission", Map.of());
        town.colleague("mia").post("/events", Map.of("id", "look-1", "source", "shop", "type", "signed-up", "at",
                "2026-01-01T10:00:00Z", "contact", Map.of("email", "nina@fresh.example", "firstName", "Nina"), "data", Map.of()));
        String task = bob.get("/tasks?scope=team&subject=case:" + maria.path("id").asString()).path("items").get(0).path("id").asString();
        pages = new LinkedHashMap<>(Map.of("start", "/", "inbox", "/inbox/" + task, "cases", "/cases",
                "case", "/cases/" + maria.path("id").asString(), "leads", "/leads", "lead", "/leads/" + lead,
                "contacts", "/contacts", "contact", "/contacts/" + contact));
        pages.putAll(Map.of("quotes", "/quotes", "quote", "/quotes/" + quote.path("id").asString(), "process", "/processes/lead-intake",
                "approval", "/processes/approval", "rules", "/rules/lead-scoring", "mails", "/mails", "outbox", "/outbox",
                "campaigns", "/campaigns", "search", "/search?q=Maria"));
        pages.putAll(Map.of("new-case", "/cases/new", "new-lead", "/leads/new", "processes", "/processes", "board", "/leads/board", "accounts", "/accounts", "no-such-page", "/nowhere", "mail-trial", "/mails/trial", "empty", "/cases?status=CLOSED", "list", "/inbox?scope=team"));
    }

    @Test
    void onADesk(Window light, Window dark) {
        look(light, "desk", "sam", "en");
        look(dark.dark(), "desk-dark-fa", "sam", "fa");
    }

    @Test
    void onAPhone(Window light, Window dark) {
        look(light.phone(), "phone", "sam", "en");
        look(dark.phone().dark(), "phone-dark-fa", "sam", "fa");
    }

    private void look(Window window, String name, String login, String language) {
        Page page = town.seat(window, login, "/");
        speak(page, language);
        pages.forEach((what, path) -> {
            page.navigate(town.url(path));
            if (path.startsWith("/processes/")) {
                page.locator(".process-canvas .djs-visual").first().waitFor();
            }
            window.picture("look-" + what + "-" + name);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s on %s does not scroll sideways", what, name).isEqualTo(true);
            assertThat(page.locator("body").innerText()).as("%s on %s", what, name).doesNotContainPattern(RAW_KEY);
            assertThat(page.evaluate("[...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea')]"
                    + ".filter(e => e.checkVisibility({ visibilityProperty: true }) && !(e.innerText.trim() || e.ariaLabel || e.title || e.labels?.length || e.placeholder"
                    + " || e.getAttribute('aria-labelledby'))).map(e => e.outerHTML.slice(0, 120))")).as("%s on %s: nameless", what, name).asList().isEmpty();
        });
        page.navigate(town.url("/"));
        speak(page, "en");
    }

    private JsonNode writes(String name, String subject, String text) {
        Customer customer = town.customer("look");
        customer.called(name).writes("support@baton.example", subject, text);
        return soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
    }

    private String lead(String first, String last, String company, int employees, String message) {
        return town.colleague("sam").post("/leads", Map.of("firstName", first, "lastName", last, "company", company, "employees", employees,
                "email", first.toLowerCase() + "@look.example", "country", "RO", "message", message)).path("id").asString();
    }
}
