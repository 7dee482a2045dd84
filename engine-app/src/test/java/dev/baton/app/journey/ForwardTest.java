package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a customer wrote goes on to somebody else, whose answer comes back to the case. */
@Journey
@InBrowser
class ForwardTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    @Test
    void aForwardedMailTakesItsFilesAlongAndItsAnswerJoinsTheCase(Window window) throws Exception {
        Customer ana = town.customer("Ana");
        Customer maker = town.customer("Maker");
        MimeMessage mail = ana.mail("support@baton.example", "Lamp", "");
        mail.setContent(new MimeMultipart(text("My lamp is dark, see the picture."), file("Lampă.jpg", "picture"), file("run.exe", "x")));
        ana.sends(mail);
        JsonNode one = only(ana);
        Page page = town.seat(window, "bob", path(one));

        page.keyboard().press("f");
        assertThat(page.locator("#composer-who-to")).isFocused();
        assertThat(page.locator(".composer-files li")).hasCount(1);
        assertThat(page.locator(".toast").last()).containsText("run.exe cannot be sent");
        page.locator(".composer textarea").focus();
        page.keyboard().type("Is that under warranty?");
        assertThat(page.locator(".saved")).containsText("Draft saved");
        window.picture("forward");
        page.locator("#composer-who-to").fill("");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast").last()).containsText("Say whom it goes to");
        page.locator("#composer-who-to").fill("The maker <" + maker.address() + ">");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast").last()).containsText("It is forwarded");

        Message got = maker.inbox(1).getFirst();
        Mail read = Customer.read(got);
        assertThat(read.subject()).startsWith("Fwd: [");
        assertThat(read.text()).startsWith("Is that under warranty?").contains("Forwarded message", "From: Ana <" + ana.address(), "My lamp is dark");
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("Lampă.jpg");
        assertThat(clock(one)).as("the customer was not answered").isEqualTo("running");
        maker.answers(got, "Yes, two years.");
        assertThat(page.locator("#thread")).containsText("Yes, two years.");
        assertThat(town.colleague("bob").get("/cases?contactEmail=" + maker.address()).path("items")).isEmpty();
    }

    @Test
    void aNewMailOfTheCaseIsInNoThreadAndATextBeginsIt(Window window, Window phone) throws Exception {
        Customer ben = town.customer("Ben");
        ben.writes("support@baton.example", "Lamp", "My lamp is dark.");
        JsonNode one = only(ben);
        Page page = town.seat(window, "bob", path(one));

        page.locator("[data-mode=fresh]").click();
        page.locator("#composer-who-subject").fill("Your next invoice");
        page.locator(".composer textarea").fill("Before. After.");
        page.evaluate("document.querySelector('.composer textarea').setSelectionRange(8, 8)");
        page.locator("[data-texts] summary").click();
        window.picture("templates");
        page.locator("[data-texts] .menu-item").first().click();
        assertThat(page.locator(".composer textarea")).hasValue(Pattern.compile("^Before\\. [\\s\\S]{20,}After\\.$"));
        page.waitForCondition(() -> (boolean) page.evaluate("Object.keys(localStorage).every(key => !key.startsWith('draft:'))"));
        Page small = town.seat(phone.phone(), "bob", path(one));
        assertThat(small.locator("#composer-who-subject")).hasValue("Your next invoice");
        phone.picture("composer-fresh-phone");
        assertThat(small.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        page.locator(".composer [data-send]").click();

        Message got = ben.inbox(2).getLast();
        assertThat(got.getSubject()).endsWith("] Your next invoice");
        assertThat(got.getHeader("In-Reply-To")).isNull();
        assertThat(clock(one)).as("it went to the customer").isEqualTo("met");
    }

    private JsonNode only(Customer customer) {
        return Town.soon("a case", () -> Town.only(town.colleague("bob").get("/cases?contactEmail=" + customer.address())));
    }

    private String clock(JsonNode one) {
        return town.colleague("bob").get(path(one)).path("clocks").valueStream()
                .filter(clock -> clock.path("target").asString().equals("firstResponse")).findFirst().orElseThrow().path("state").asString();
    }

    private static MimeBodyPart text(String text) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "utf-8");
        return part;
    }

    private static MimeBodyPart file(String name, String content) throws Exception {
        MimeBodyPart part = text(content);
        part.setFileName(name);
        part.setDisposition("attachment");
        return part;
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }
}
