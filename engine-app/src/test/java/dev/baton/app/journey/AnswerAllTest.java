package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A customer copies others; whom the agent answers then is for the agent to say. */
@Journey
@InBrowser
class AnswerAllTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void everybodyWhomTheCustomerNamedIsCopiedAndMayAnswer() throws Exception {
        Customer ana = town.customer("Ana");
        Customer boss = town.customer("Boss");
        JsonNode one = caseOf(ana, boss);
        Colleague bob = town.colleague("bob");

        bob.post(path(one) + "/mails", Map.of("text", "Which lamp?", "all", true, "waiting", true));

        Message copy = boss.inbox(1).getFirst();
        assertThat(copy.getRecipients(RecipientType.TO)).extracting(AnswerAllTest::bare).containsExactly(ana.address());
        assertThat(copy.getRecipients(RecipientType.CC)).extracting(AnswerAllTest::bare).as("not us, and nobody twice")
                .containsExactly(boss.address());
        boss.answers(copy, "The blue one, she is on holiday.");
        soon("the case is woken by who was copied", () -> bob.get(path(one)).path("status").asString().equalsIgnoreCase("open"));
        assertThat(bob.get("/cases?contactEmail=" + boss.address()).path("items")).isEmpty();
    }

    @Test
    void nobodyIsCopiedUnasked() throws Exception {
        Customer ana = town.customer("Ana");
        Customer boss = town.customer("Boss");
        JsonNode one = caseOf(ana, boss);

        town.colleague("bob").post(path(one) + "/mails", Map.of("text", "For you alone."));

        assertThat(ana.inbox(2)).hasSize(2);
        assertThat(boss.inbox()).isEmpty();
    }

    @Test
    void theComposerOffersItAndKeepsTheTick(Window window, Window persian) {
        Customer ana = town.customer("Ana");
        Customer boss = town.customer("Boss");
        JsonNode one = caseOf(ana, boss);
        Page page = town.seat(window, "bob", path(one));
        assertThat(page.locator(".composer-all")).containsText("Answer all, copy to " + boss.address());
        page.locator(".composer textarea").fill("To all of you.");
        page.locator(".composer-all input").check();
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft saved")).waitFor();
        page.reload();
        assertThat(page.locator(".composer-all input")).isChecked();
        window.picture("answer-all");
        page.locator(".composer [data-send]").click();
        page.locator(".toast button").click();
        assertThat(page.locator(".composer textarea")).hasValue("To all of you.");
        page.reload();
        assertThat(page.locator(".composer textarea")).hasValue("To all of you.");
        assertThat(page.locator(".composer-all input")).isChecked();
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours").last()).containsText("copy to " + boss.address());
        assertThat(page.locator(".composer-all input")).not().isChecked();
        page.locator("[data-mode=note]").click();
        assertThat(page.locator(".composer-all")).isHidden();

        jdbc.sql("update outbox_mail set next_at = created_at where state = 'QUEUED' and about_id = ?")
                .param(Long.parseLong(one.path("id").asString())).update();
        assertThat(boss.inbox(1)).hasSize(1);
        Page phone = town.seat(persian.phone().dark(), "bob", path(one));
        phone.locator(".composer-all").evaluate("one => one.scrollIntoView()");
        persian.picture("answer-all-phone-dark");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    @Test
    void aCaseWithoutAnyMailIsAnsweredToItsContact(Window window) {
        Customer ana = town.customer("Ana");
        JsonNode one = town.colleague("bob").post("/cases", Map.of("contact", Map.of("email", ana.address()), "subject", "Lamp",
                "text", "On the phone."));

        Page page = town.seat(window, "bob", path(one));

        assertThat(page.locator(".composer-head")).containsText("to " + ana.address());
        assertThat(page.locator(".composer-all")).hasCount(0);
    }

    private JsonNode caseOf(Customer ana, Customer boss) {
        try {
            MimeMessage mail = ana.mail(SUPPORT, "Lamp", "My lamp is dark.");
            mail.setRecipients(RecipientType.CC, String.join(", ", boss.address(), SUPPORT, ana.address()));
            // Into our mailbox alone: a copy is the customer's business.
            mail.saveChanges();
            ana.sendsAgain(mail, SUPPORT);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + ana.address())));
    }

    private static String bare(Address address) {
        return ((InternetAddress) address).getAddress();
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }
}
