package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import jakarta.mail.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People write to a lead with all that they have for a case. */
@Journey
@InBrowser
class LeadWritingTest {

    private static final String SALES = "sales@baton.example";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void aMailIsTakenBackAndTheLeadIsUntouchedAndWatchedAgain(Window window) {
        Customer ana = town.customer("Ana");
        String path = lead(ana, "en");
        Page page = town.seat(window, "sam", path);
        assertThat(watched(path)).isTrue();
        write(page, "Shall we call you on Monday?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).containsText("Shall we call you on Monday?");
        assertThat(page.locator(".toast").last()).containsText("the lead counts as touched");
        assertThat(read(path).path("status").asString()).isEqualTo("working");
        assertThat(watched(path)).isFalse();
        window.picture("lead-mail-undo");

        page.locator(".toast button").last().click();

        assertThat(page.locator(".composer textarea")).hasValue("Shall we call you on Monday?");
        assertThat(page.locator("#thread .letter.ours")).hasCount(0);
        assertThat(page.locator("#context .timeline")).containsText("mail taken back");
        assertThat(read(path).path("status").asString()).isIn("new", "assigned");
        assertThat(read(path).path("touchedAt").isNull()).isTrue();
        assertThat(watched(path)).as("the time to the first contact goes on").isTrue();
        assertThat(ana.inbox()).isEmpty();

        page.keyboard().press("Escape");
        page.locator("[data-mode=call]").click();
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.note")).containsText("Shall we call you on Monday?");
        assertThat(read(path).path("status").asString()).isEqualTo("working");
        assertThat(watched(path)).isFalse();
    }

    @Test
    void aCallBesideItStands(Window window) {
        String path = lead(town.customer("Ben"), "en");
        Page page = town.seat(window, "sam", path);
        write(page, "Good morning");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).hasCount(1);
        page.keyboard().press("Escape");
        page.locator("[data-mode=call]").click();
        page.locator(".composer textarea").fill("He asked for forty");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.note")).containsText("He asked for forty");
        String touched = read(path).path("touchedAt").asString();

        page.locator(".toast button").first().click();

        assertThat(page.locator("#thread .letter.ours")).hasCount(0);
        assertThat(read(path).path("status").asString()).isEqualTo("working");
        assertThat(read(path).path("touchedAt").asString()).as("the call was the first").isGreaterThan(touched);
        assertThat(watched(path)).isFalse();
    }

    @Test
    void itHasFilesCopiesASignatureAndATemplateAndWhoWasCopiedAnswersIntoTheLead(Window window) throws Exception {
        Customer olga = town.customer("Olga");
        Customer chief = town.customer("Chief");
        olga.writes(SALES, "Offer", "Please send us an offer for forty lamps.");
        String path = leadOf(olga);
        Page page = town.seat(window, "sam", path);
        page.keyboard().press("r");
        page.locator("[data-texts] summary").click();
        page.locator("[data-texts] .menu-item").first().click();
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("To help you we need to know"));
        page.locator("[data-widen]").click();
        page.locator("#composer-who-cc").fill("The chief <" + chief.address() + ">");
        page.locator("[data-attach]").setInputFiles(new FilePayload("Lămpi.txt", "text/plain", "forty".getBytes()));
        assertThat(page.locator(".composer-files .file")).containsText("Lămpi.txt");
        assertThat(page.locator(".saved")).containsText("Draft saved");
        page.reload();
        assertThat(page.locator(".composer-files .file")).containsText("Lămpi.txt");
        assertThat(page.locator("#composer-who-cc")).hasValue(Pattern.compile("The chief"));
        window.picture("lead-composer");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours .file")).hasAttribute("href", Pattern.compile("/mails/\\d+/files/0"));

        Message copy = chief.inbox(1).getFirst();
        Mail got = Customer.read(copy);
        assertThat(got.subject()).isEqualTo("Re: Offer");
        assertThat(got.attachments()).extracting(Attachment::name).containsExactly("Lămpi.txt");
        assertThat(page.request().get(town.url(page.locator("#thread .letter.ours .file").getAttribute("href"))).text()).isEqualTo("forty");
        assertThat(olga.inbox(2).getLast().getHeader("In-Reply-To")).isNotNull();
        chief.answers(copy, "Grey ones, please.");

        assertThat(page.locator("#thread")).containsText("Grey ones, please.");
        assertThat(town.colleague("sam").get("/cases?contactEmail=" + chief.address()).path("items")).as("no case").isEmpty();
        page.reload();
        page.locator("[data-mode=forward]").click();
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("Forwarded message[\\s\\S]*Grey ones, please"));
        window.picture("lead-forward");
    }

    @Test
    void othersSeeWhoWritesAndWhoIsLateIsAsked(Window his, Window hers) {
        String path = lead(town.customer("Carla"), "en");
        Page sam = town.seat(his, "sam", path);
        Page bob = town.seat(hers, "bob", path);
        sam.locator(".composer textarea").pressSequentially("De");
        assertThat(bob.locator(".composer .answering")).containsText("is writing an answer");
        bob.locator(".composer textarea").fill("Dear Carla");
        sam.locator(".composer [data-send]").click();
        assertThat(bob.locator("#thread .letter.ours")).hasCount(1);

        bob.locator(".composer [data-send]").click();

        assertThat(bob.locator(".composer-ask")).containsText("sent an answer");
        bob.locator("[data-anyway]").click();
        assertThat(bob.locator("#thread .letter.ours")).hasCount(2);
    }

    @Test
    void itWaitsForItsTimeAndGivesWayToALeadWhoWasFaster(Window window, Window persian) {
        Customer dan = town.customer("Dan");
        dan.writes(SALES, "Offer", "Please send us an offer for forty lamps.");
        String path = leadOf(dan);
        Page page = town.seat(window, "sam", path);
        later(page, "Have you decided?");
        assertThat(read(path).path("touchedAt").isNull()).as("nothing happened yet").isTrue();
        Page small = town.seat(persian.phone().dark(), "sam", path);
        speak(small, "fa");
        persian.picture("lead-to-come-fa-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        speak(small, "en");
        dan.answers(dan.inbox(1).getFirst(), "We want sixty.");
        assertThat(page.locator("#thread")).containsText("We want sixty.");

        due(path);

        assertThat(page.locator(".to-come .badge")).containsText("Not sent: the customer wrote first");
        assertThat(dan.inbox()).hasSize(1);
        page.locator(".to-come button").first().click();
        assertThat(page.locator("#thread .letter.ours").last()).containsText("Have you decided?");
        assertThat(dan.inbox(2)).hasSize(2);
        assertThat(read(path).path("status").asString()).isEqualTo("working");
    }

    @Test
    void whoWePartedWithIsWrittenToNoMore() throws Exception {
        Customer sue = town.customer("Sue");
        String path = lead(sue, "en");
        Colleague sam = town.colleague("sam");
        sam.post(path + "/mails", Map.of("text", "Have you decided?", "sendAt", Instant.now().plus(Duration.ofDays(2)).toString()));
        String id = path.substring("/leads/".length());
        sam.complete(sam.taskAbout("lead:" + id), Map.of("outcome", "disqualified"));

        due(path);

        soon("it is held", () -> sam.get(path + "/mails-to-come").path("items").get(0).path("held").asString("").equals("partedWith"));
        assertThat(sue.inbox()).isEmpty();
    }

    @Test
    void programsWriteWithAllOfItToo() throws Exception {
        Customer eva = town.customer("Eva");
        Customer boss = town.customer("Boss");
        String path = lead(eva, "ro");
        Colleague sam = town.colleague("sam");

        JsonNode mail = sam.post(path + "/mails", Map.of("text", "Bună ziua!", "cc", List.of(boss.address()), "subject", "Lămpi"));

        assertThat(mail.path("subject").asString()).isEqualTo("Lămpi");
        assertThat(boss.inbox(1).getFirst().getSubject()).isEqualTo("Lămpi");
        assertThat(sam.tryPost(path + "/mails", Map.of()).body()).contains("text");
        String at = "2040-01-01T10:00:00Z";
        assertThat(sam.tryPost(path + "/mails", Map.of("text", "x", "sendAt", at)).body()).contains("within a year");
    }

    private static void write(Page page, String text) {
        page.keyboard().press("r");
        page.keyboard().type(text);
        assertThat(page.locator(".composer textarea")).hasValue(text);
    }

    private static void later(Page page, String text) {
        page.locator(".composer textarea").fill(text);
        page.locator(".composer [data-later] summary").click();
        page.locator(".composer [name=sendAt]", new Page.LocatorOptions().setHasText("Tomorrow 09:00")).click();
        assertThat(page.locator(".to-come")).hasCount(1);
    }

    private void due(String path) {
        jdbc.sql("update mail_draft set send_at = timestampadd(day, -3, send_at) where about_id = ? and state = 'SCHEDULED'")
                .param(Long.parseLong(path.substring("/leads/".length()))).update();
    }

    /** Whether the process counts the time to the first contact. */
    private boolean watched(String path) {
        return jdbc.sql("select count(*) from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION e on e.ID_ = s.PROC_INST_ID_"
                        + " where e.BUSINESS_KEY_ = ? and s.EVENT_NAME_ = 'lead.touched'")
                .param(path.substring(1).replace("leads/", "lead:")).query(Integer.class).single() == 1;
    }

    private String lead(Customer customer, String language) {
        return "/leads/" + town.colleague("sam").post("/leads", Map.of("email", customer.address(), "firstName", "Ana", "language",
                language, "company", "Lumina", "employees", 30)).path("id").asString();
    }

    private String leadOf(Customer customer) {
        return "/leads/" + soon("a lead of " + customer.address(), () -> town.colleague("sam").get("/leads?limit=500").path("items")
                .valueStream().filter(lead -> lead.path("email").asString().equals(customer.address())).findFirst().orElse(null))
                .path("id").asString();
    }

    private JsonNode read(String path) {
        return town.colleague("sam").get(path);
    }
}
