package dev.baton.app.compose;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.id.Ref;
import dev.baton.mail.DraftId;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A mail that waits for its time changes nothing before, is sent once then, and gives way to a customer who was faster. */
@Journey
@InBrowser
class MailsToComeTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired MailsToCome mails;
    @Autowired UnitOfWork units;
    @Autowired Topics topics;
    @Autowired Clock clock;

    @Test
    void itIsSentAtItsTimeAndOnlyThenAnswersTheCase(Window window) {
        Customer ana = town.customer("Ana");
        JsonNode one = caseOf(ana);
        Page page = town.seat(window, "bob", path(one));
        later(page, "Until tomorrow.");
        assertThat(page.locator(".toast").last()).containsText("It is sent");
        assertThat(page.locator(".to-come")).containsText("Until tomorrow.");
        assertThat(page.locator(".composer textarea")).hasValue("");
        window.picture("mail-to-come");
        assertThat(status(one)).as("nothing happened yet").isEqualTo("new");
        assertThat(first(one)).isEqualTo("running");
        assertThat(ana.inbox()).hasSize(1);

        due(one);

        assertThat(ana.inbox(2)).hasSize(2);
        assertThat(page.locator(".to-come")).hasCount(0);
        assertThat(page.locator("#thread .letter.ours").last()).containsText("Until tomorrow.");
        assertThat(status(one)).isEqualTo("open");
        assertThat(first(one)).isEqualTo("met");
    }

    @Test
    void manyNodesSendItOnceAndAKillInTheMiddleLosesNothing(Window window) {
        JsonNode one = caseOf(town.customer("Ben"));
        later(town.seat(window, "bob", path(one)), "Only once.");
        DraftId draft = new DraftId(jdbc.sql("select id from mail_draft where about_id = ? and state = 'SCHEDULED'").param(id(one))
                .query(Long.class).single());
        assertThatThrownBy(() -> units.run(Actor.system("test"), null, () -> {
            mails.sendNow(topics.about(new Ref("case", id(one))), draft);
            throw new IllegalStateException("killed before the commit");
        })).hasMessageContaining("killed");
        assertThat(answers(one)).isZero();

        due(one);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(mails::sendDue)).limit(4)
                .toArray(CompletableFuture[]::new)).join();

        assertThat(answers(one)).isOne();
        assertThat(state(one)).isEqualTo("SPENT");
    }

    @Test
    void theCustomerWasFasterSoItIsHeldBackAndAPersonDecides(Window window) {
        Customer carla = town.customer("Carla");
        JsonNode one = caseOf(carla);
        Page page = town.seat(window, "bob", path(one));
        later(page, "Still dark?");
        carla.answers(carla.inbox(1).getFirst(), "It shines again.");
        assertThat(page.locator("#thread")).containsText("It shines again.");
        assertThat(page.locator(".to-come .badge")).containsText("the customer wrote since");

        due(one);

        Town.soon("it is held back", () -> state(one).equals("HELD"));
        assertThat(page.locator(".to-come .badge")).containsText("Not sent: the customer wrote first");
        assertThat(answers(one)).isZero();
        window.picture("mail-held");
        page.locator(".to-come button").first().click();
        assertThat(page.locator(".to-come")).hasCount(0);
        assertThat(page.locator("#thread .letter.ours").last()).containsText("Still dark?");
        assertThat(answers(one)).isOne();
    }

    @Test
    void whoWroteItHasLeftSoItIsHeldBackAndTheTeamsLeaderDecides() {
        JsonNode one = caseOf(town.customer("Lea"));
        schedule(one, "From somebody who is gone.");
        jdbc.sql("update person set active = false where login = 'bob'").update();
        try {
            due(one);
            Town.soon("it is held back", () -> state(one).equals("HELD"));
        } finally {
            jdbc.sql("update person set active = true where login = 'bob'").update();
        }

        var sam = town.colleague("sam");
        assertThat(answers(one)).isZero();
        assertThat(sam.get(path(one) + "/mails-to-come").path("items").get(0).path("held").asString()).isEqualTo("writerLeft");
        assertThat(sam.get("/tasks?scope=all&subject=case:" + one.path("id").asString()).path("items").valueStream()
                .map(task -> task.path("title").asString() + " " + task.path("assignee").asString()))
                .contains("A mail waits for somebody who answers for it: who wrote it has left sam");
    }

    @Test
    void whatSomebodyWhoLeftWroteGoesToWhoDecidesNotToSendItWithItsFiles(Window window, Window other) {
        JsonNode one = caseOf(town.customer("Nils"));
        Page bob = town.seat(other, "bob", path(one));
        bob.locator("[data-attach]").setInputFiles(new FilePayload("plan.txt", "text/plain", "lamps".getBytes()));
        assertThat(bob.locator(".composer-files .file")).containsText("plan.txt");
        later(bob, "Written by who is gone.");
        Page page = town.seat(window, "sam", path(one));
        page.locator(".composer textarea").fill("Begun by Sam.");
        assertThat(page.locator(".saved")).containsText("Draft saved");
        jdbc.sql("update person set active = false where login = 'bob'").update();
        try {
            due(one);
            assertThat(page.locator(".to-come .badge")).containsText("who wrote it has left");

            page.locator(".to-come button", new Page.LocatorOptions().setHasText("Do not send")).click();

            assertThat(page.locator(".toast").last()).containsText("it is your draft now");
        } finally {
            jdbc.sql("update person set active = true where login = 'bob'").update();
        }
        assertThat(page.locator(".to-come")).hasCount(0);
        assertThat(page.locator(".composer textarea")).hasValue("Written by who is gone.\n\nBegun by Sam.");
        assertThat(page.locator(".composer-files .file")).containsText("plan.txt");
        assertThat(answers(one)).isZero();
        String draft = jdbc.sql("select id from mail_draft where about_id = ? and state = 'OPEN'").param(id(one)).query(String.class).single();
        assertThat(town.colleague("ada").get("/audit?subject=draft:" + draft).path("items").get(0).path("changes").path("person").toString())
                .contains("bob", "sam");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours .file")).containsText("plan.txt");
        assertThat(answers(one)).isOne();
    }

    @Test
    void whoeverSendsItBeforeItsTimeStandsInTheAuditWhoeverWroteIt(Window window) {
        JsonNode one = caseOf(town.customer("Mona"));
        schedule(one, "Written by Bob.");
        Page page = town.seat(window, "sam", path(one));

        page.locator(".to-come button").first().click();
        assertThat(page.locator(".to-come")).hasCount(0);

        assertThat(answers(one)).isOne();
        var sam = person("sam");
        assertThat(jdbc.sql("select person_id from outbox_mail where about_id = ? and purpose = 'answer'").param(id(one))
                .query(Long.class).single()).isEqualTo(sam);
        assertThat(jdbc.sql("select person_id from audit where record_type = 'case' and record_id = ? and cause like 'draft:%'")
                .param(id(one)).query(Long.class).list()).isNotEmpty().containsOnly(sam);
        assertThat(jdbc.sql("select person_id from activity where subject_id = ? and kind = 'MAIL_OUT' and text like 'Written by Bob%'")
                .param(id(one)).query(Long.class).single()).isEqualTo(sam);
    }

    @Test
    void itGetsAnotherTimeOrIsADraftAgain(Window window, Window persian) {
        JsonNode one = caseOf(town.customer("Dan"));
        Page page = town.seat(window, "bob", path(one));
        later(page, "Changed my mind.");
        page.locator(".to-come [name=ownTime]").fill(LocalDateTime.now(clock).plusDays(40).withHour(10).withMinute(30).toString().substring(0, 16));
        page.waitForResponse("**" + path(one) + "*", () -> page.evaluate("document.body.dispatchEvent(new CustomEvent('live:refresh'))"));
        page.locator(".to-come form button:not([type])").click();
        assertThat(page.locator(".to-come .badge")).containsText("10:30");
        page.locator(".to-come [name=ownTime]").fill("2020-01-01T10:00");
        page.locator(".to-come form button:not([type])").click();
        assertThat(page.locator(".toast").last()).containsText("That time is over");

        Page small = town.seat(persian.phone().dark(), "carol", path(one));
        speak(small, "fa");
        small.locator(".composer [data-later] summary").click();
        persian.picture("mail-to-come-fa-phone-dark");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        small.locator(".composer [data-later] summary").click();
        speak(small, "en");

        page.locator(".to-come button", new Page.LocatorOptions().setHasText("Do not send")).click();
        assertThat(page.locator(".composer textarea")).hasValue("Changed my mind.");
        assertThat(page.locator(".to-come")).hasCount(0);
        assertThat(answers(one)).isZero();
    }

    @Test
    void programsScheduleAndCancelToo() {
        JsonNode one = caseOf(town.customer("Eva"));
        var bob = town.colleague("bob");
        String at = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();

        JsonNode mail = bob.post(path(one) + "/mails", Map.of("text", "In three days.", "sendAt", at, "waiting", true));

        assertThat(mail.path("outcome").asString()).isEqualTo("scheduled");
        assertThat(mail.path("at").asString()).startsWith(at.substring(0, 16));
        assertThat(bob.get(path(one) + "/mails-to-come").path("items").get(0).path("state").asString()).isEqualTo("scheduled");
        assertThat(status(one)).isEqualTo("new");
        due(one);
        Town.soon("it is sent and waits", () -> status(one).equals("waiting"));
        assertThat(bob.get(path(one) + "/mails-to-come").path("items")).isEmpty();
        JsonNode second = bob.post(path(one) + "/mails", Map.of("text", "Never.", "sendAt", at));
        bob.delete(path(one) + "/mails-to-come/" + second.path("id").asString());
        assertThat(bob.get(path(one) + "/mails-to-come").path("items")).isEmpty();
        assertThat(answers(one)).isOne();
        assertThat(bob.tryPost(path(one) + "/mails", Map.of("text", "Late.", "sendAt", "2020-01-01T00:00:00Z")).body())
                .contains("That time is over");
    }

    /** By Bob, in three days. */
    private void schedule(JsonNode one, String text) {
        town.colleague("bob").post(path(one) + "/mails", Map.of("text", text,
                "sendAt", clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private long person(String login) {
        return jdbc.sql("select id from person where login = ?").param(login).query(Long.class).single();
    }

    /** Tomorrow at nine. */
    private static void later(Page page, String text) {
        page.locator(".composer textarea").fill(text);
        page.locator(".composer [data-later] summary").click();
        page.locator(".composer [name=sendAt]", new Page.LocatorOptions().setHasText("Tomorrow 09:00")).click();
        assertThat(page.locator(".to-come")).hasCount(1);
    }

    /** Its time comes. */
    private void due(JsonNode one) {
        jdbc.sql("update mail_draft set send_at = timestampadd(day, -3, send_at) where about_id = ? and state = 'SCHEDULED'")
                .param(id(one)).update();
    }

    private JsonNode caseOf(Customer customer) {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        customer.inbox(1);
        return Town.soon("a case", () -> {
            JsonNode items = town.colleague("bob").get("/cases?contactEmail=" + customer.address()).path("items");
            return items.size() == 1 ? items.get(0) : null;
        });
    }

    private String state(JsonNode one) {
        return jdbc.sql("select state from mail_draft where about_id = ?").param(id(one)).query(String.class).single();
    }

    private String status(JsonNode one) {
        return town.colleague("bob").get(path(one)).path("status").asString();
    }

    private String first(JsonNode one) {
        return town.colleague("bob").get(path(one)).path("clocks").valueStream()
                .filter(clock -> clock.path("target").asString().equals("firstResponse")).findFirst().orElseThrow().path("state").asString();
    }

    private int answers(JsonNode one) {
        return jdbc.sql("select count(*) from outbox_mail where about_id = ? and purpose = 'answer'").param(id(one))
                .query(Integer.class).single();
    }

    private static long id(JsonNode one) {
        return Long.parseLong(one.path("id").asString());
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }
}
