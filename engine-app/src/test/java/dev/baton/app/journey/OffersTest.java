package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.journey.Town.soon;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mail comes while somebody writes: what the composer offers follows it, and nothing that was written is lost. */
@Journey
@InBrowser
class OffersTest {

    private static final String SUPPORT = "support@baton.example";

    @Autowired Town town;

    @Test
    void whomTheAnswerGoesToFollowsTheNewestMail(Window window) {
        Customer ana = town.customer("Ana");
        Customer boss = town.customer("Boss");
        Customer chief = town.customer("Chief");
        ana.writes(SUPPORT, "Lamp", "My lamp is dark.");
        Message answer = ana.inbox(1).getFirst();
        Page page = town.seat(window, "bob", path(ana));
        assertThat(page.locator(".composer-all")).hasCount(0);
        assertThat(page.locator("#composer-who-forwarded option")).hasCount(1);
        page.locator(".composer textarea").fill("Which lamp?");
        page.locator("[data-widen]").click();
        page.locator("#composer-who-subject").fill("The lamp");
        page.locator(".composer textarea").press("ArrowLeft");

        copies(ana, answer, "The blue one.", boss);

        assertThat(page.locator("#thread")).containsText("The blue one.");
        assertThat(page.locator(".composer-all")).containsText("Answer all, copy to " + boss.address());
        assertThat(page.locator("#composer-who-forwarded option")).hasCount(2);
        assertThat(page.locator(".composer textarea")).hasValue("Which lamp?");
        assertThat(page.locator(".composer textarea")).isFocused();
        page.keyboard().type("!");
        assertThat(page.locator(".composer textarea")).hasValue("Which lamp!?");
        assertThat(page.locator("#composer-who-subject")).hasValue("The lamp");

        page.locator(".composer-all input").check();
        copies(ana, answer, "Or the red one.", boss, chief);

        assertThat(page.locator(".composer-all")).containsText(chief.address());
        assertThat(page.locator(".composer-all input")).isChecked();
        assertThat(page.locator(".composer-all input")).isFocused();
        window.picture("offers-follow");
        page.locator(".composer [data-send]").click();
        assertThat(page.locator("#thread .letter.ours").last()).containsText("copy to " + boss.address() + ", " + chief.address());
        assertThat(page.locator("#thread .letter.ours").last()).containsText("Which lamp!?");
    }

    @Test
    void whatIsForwardedStaysAndNewerMailCanBeChosen(Window window) {
        Customer ben = town.customer("Ben");
        ben.writes(SUPPORT, "Lamp", "My lamp is dark.");
        Message answer = ben.inbox(1).getFirst();
        Page page = town.seat(window, "bob", path(ben));
        page.locator("[data-mode=forward]").click();
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("Forwarded message[\\s\\S]*My lamp is dark"));
        page.locator("#composer-who-to").fill("maker@lamps.example");
        String chosen = page.locator("#composer-who-forwarded").inputValue();

        ben.answers(answer, "It smells.");

        assertThat(page.locator("#composer-who-forwarded option")).hasCount(2);
        assertThat(page.locator("#composer-who-forwarded")).hasValue(chosen);
        assertThat(page.locator("[data-mode=forward]")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#composer-who-to")).hasValue("maker@lamps.example");
        assertThat(page.locator("#composer-who-to")).isFocused();
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("My lamp is dark"));
        page.locator("#composer-who-forwarded").selectOption(page.locator("#composer-who-forwarded option").first().getAttribute("value"));
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("Forwarded message[\\s\\S]*It smells"));
    }

    @Test
    void theFirstMailOfALeadCanBeAnsweredAtOnce(Window window) {
        Customer lea = town.customer("Lea");
        String path = "/leads/" + town.colleague("sam").post("/leads", Map.of("email", lea.address(), "firstName", "Lea",
                "company", "Lumina", "employees", 30)).path("id").asString();
        Page page = town.seat(window, "sam", path);
        assertThat(page.locator("[data-mode=answer]")).hasText("Mail");
        assertThat(page.locator("[data-mode=forward]")).hasCount(0);
        page.locator(".composer textarea").fill("Shall we call you?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#thread .letter.ours")).containsText("Shall we call you?");
        Message ours = lea.inbox(1).getFirst();
        page.locator(".composer textarea").fill("And when?");

        lea.answers(ours, "On Monday, please.");

        assertThat(page.locator("#thread")).containsText("On Monday, please.");
        assertThat(page.locator("[data-mode=answer]")).hasText("Answer");
        assertThat(page.locator("[data-mode=forward]")).isVisible();
        assertThat(page.locator("[data-send]")).containsText("Send answer");
        assertThat(page.locator(".composer textarea")).hasValue("And when?");
        assertThat(page.locator(".composer textarea")).isFocused();
    }

    private String path(Customer customer) {
        JsonNode one = soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
        return "/cases/" + one.path("id").asString();
    }

    private static void copies(Customer writer, Message to, String text, Customer... copied) {
        try {
            MimeMessage mail = (MimeMessage) to.reply(false);
            mail.setFrom(writer.address());
            mail.setText(text);
            for (Customer one : copied) {
                mail.addRecipients(Message.RecipientType.CC, one.address());
            }
            mail.saveChanges();
            writer.sendsAgain(mail, SUPPORT);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
