package dev.baton.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.app.browser.Language.speak;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an agent sees of a mail that a stranger made to look like something, or to do something. */
@Journey
@InBrowser
class ReceivedMailTest {

    private static final String SUPPORT = "support@baton.example";
    /** A red dot. */
    private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5E"
            + "rkJggg==";

    @Autowired Town town;

    @Test
    void noPictureIsFetchedBeforeTheReaderAsksAndNoScriptRunsAtAll(Window window) throws Exception {
        Customer ana = town.customer("Ana");
        String path = caseOf(ana, "Lamp", HOSTILE);
        List<Request> asked = watched(window);
        Page page = town.seat(window, "bob", path);
        FrameLocator mail = page.frameLocator("[data-mail-frame]");

        assertThat(mail.locator("body")).containsText("My lamp flickers");
        assertThat(mail.locator("img")).hasCount(1);
        assertThat(mail.locator("img").evaluate("async image => { await image.decode(); return image.naturalWidth }")).as("the mail's own picture").isEqualTo(5);
        assertThat(mail.locator(".missing")).hasText("our lamp");
        page.waitForTimeout(300);
        assertThat(asked).extracting(Request::url).allMatch(url -> url.startsWith(town.url("")) || url.startsWith("data:"));
        assertThat(page.evaluate("window.pwned ?? window.frames[0].pwned ?? 'nothing'")).isEqualTo("nothing");
        assertThat(mail.locator("script, form, iframe, object, meta[http-equiv], link[href*=elsewhere], [onclick], [onerror]")).hasCount(0);
        assertThat(mail.locator("a", new FrameLocator.LocatorOptions().setHasText("your bank"))).hasAttribute("target", "_blank");
        assertThat(mail.locator("body")).containsText("your bank [evil.example.com]");
        window.picture("received-mail");

        page.locator("[data-pictures-of] a").click();

        assertThat(mail.locator("img")).hasCount(2);
        mail.locator("img[src^=https]").evaluate("image => image.decode()");
        assertThat(page.locator("[data-pictures-of]")).isHidden();
        List<Request> elsewhere = asked.stream().filter(one -> !one.url().startsWith(town.url(""))).toList();
        assertThat(elsewhere).as("neither a house of our own, nor a pixel that counts, nor a style").extracting(Request::url)
                .containsOnly("https://pictures.example.com/lamp.png");
        assertThat(elsewhere).allSatisfy(one -> assertThat(one.allHeaders()).doesNotContainKeys("referer", "cookie"));
    }

    @Test
    void whoTrustsASenderSeesHisPicturesFromThenOn(Window window, Window other) throws Exception {
        Customer ana = town.customer("Ana");
        String first = caseOf(ana, "Lamp", HOSTILE);
        watched(window);
        Page page = town.seat(window, "bob", first);
        page.locator("[data-pictures-of] button").click();
        assertThat(page.frameLocator("[data-mail-frame]").locator("img")).hasCount(2);

        page.reload();

        assertThat(page.frameLocator("[data-mail-frame]").locator("img")).hasCount(2);
        assertThat(page.locator("[data-pictures-of]")).isHidden();
        watched(other);
        FrameLocator colleagues = town.seat(other, "alice", first).frameLocator("[data-mail-frame]");
        assertThat(colleagues.locator("body")).containsText("My lamp flickers");
        assertThat(colleagues.locator("img")).hasCount(1);
    }

    @Test
    void whatIsOldIsFoldedAndTheFrameGrowsWhenItOpens(Window window) throws Exception {
        Page page = town.seat(window, "bob", caseOf(town.customer("Ana"), "Printer", """
                Content-Type: text/html; charset=utf-8

                <p>It is <b>still</b> broken.</p><div class="gmail_signature">Ana Pop, Lumina</div><div class="gmail_quote">
                <div class="gmail_attr">On Mon, Support wrote:</div><blockquote class="gmail_quote">Did you restart it?%s</blockquote></div>
                """.formatted("<br>And then?".repeat(30))));
        FrameLocator mail = page.frameLocator("[data-mail-frame]");
        assertThat(mail.locator("body")).containsText("still broken");
        assertThat(mail.locator("blockquote")).not().isVisible();
        assertThat(mail.getByText("Ana Pop, Lumina")).not().isVisible();
        double before = page.locator("[data-mail-frame]").boundingBox().height;

        mail.locator("summary", new FrameLocator.LocatorOptions().setHasText("Earlier text")).click();

        assertThat(mail.locator("blockquote")).isVisible();
        page.waitForCondition(() -> page.locator("[data-mail-frame]").boundingBox().height > before + 400);
    }

    @Test
    void oddMailExplainsItselfAndDangerousFilesAreMarked(Window window, Window persian) throws Exception {
        Customer ana = town.customer("Ana");
        String path = caseOf(ana, "Întâlnire", Charset.forName("iso-8859-2"), """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: 8bit

                Bună ziua, vă trimit invitaţia şi factura. Mulţumesc!
                --b
                Content-Type: text/calendar; method=REQUEST; charset=utf-8

                BEGIN:VCALENDAR
                BEGIN:VEVENT
                SUMMARY:Visit of the technician
                DTSTART;TZID=Europe/Bucharest:20261120T100000
                DTEND;TZID=Europe/Bucharest:20261120T110000
                LOCATION:Strada Lunga 5
                END:VEVENT
                END:VCALENDAR
                --b
                Content-Type: application/pdf; name=invoice.pdf.exe
                Content-Disposition: attachment; filename=invoice.pdf.exe

                MZ
                --b--
                """);
        Page page = town.seat(window, "bob", path);

        assertThat(page.locator(".letter.theirs .letter-text")).containsText("invitația și factura");
        assertThat(page.locator(".letter-mark", new Page.LocatorOptions().setHasText("ISO-8859-16"))).isVisible();
        assertThat(page.locator(".letter-invitation")).containsText("2026-11-20 10:00 - 2026-11-20 11:00 (Europe/Bucharest)");
        assertThat(page.locator(".letter-invitation")).containsText("Strada Lunga 5");
        assertThat(page.locator(".file", new Page.LocatorOptions().setHasText("invoice.pdf.exe"))).containsText("may run something");
        assertThat(page.evaluate("async () => { const a = await fetch(document.querySelector('.file').href); "
                + "return a.headers.get('content-disposition').split(';')[0] + ' ' + a.headers.get('content-type') }"))
                .isEqualTo("attachment application/octet-stream");
        window.picture("received-mail-odd");
        Page phone = town.seat(persian.phone().dark(), "carol", path);
        speak(phone, "fa");
        assertThat(phone.locator(".letter-invitation")).containsText("دعوت‌نامه");
        phone.locator(".letter.theirs").evaluate("one => one.scrollIntoView()");
        persian.picture("received-mail-odd-persian-phone-dark");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        speak(phone, "en");
    }

    @Test
    void thePhoneShowsAFormattedMailInTheDarkAndInPersian(Window phone, Window dark, Window persian) throws Exception {
        String path = caseOf(town.customer("Reza"), "سفارش", """
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 8bit

                <div dir="rtl"><p>سلام، سفارش من <b>هنوز</b> نرسیده است.</p><ul><li>چراغ آبی</li><li>چراغ سرخ</li></ul>
                <table border="1"><tr><td>20417</td><td>۲ عدد</td></tr></table></div>
                <img src="https://pictures.example.com/lamp.png" alt="چراغ">
                """);
        for (Window window : List.of(phone.phone(), dark.dark(), persian.phone().dark())) {
            watched(window);
            Page page = town.seat(window, window == persian ? "carol" : "bob", path);
            assertThat(page.frameLocator("[data-mail-frame]").locator("body")).containsText("چراغ آبی");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            page.locator(".letter.theirs").evaluate("one => one.scrollIntoView()");
            window.picture("received-mail-" + (window == phone ? "phone" : window == dark ? "dark" : "persian-phone-dark"));
        }
    }

    @Test
    void whoMayNotSeeTheCaseSeesNoneOfItsMail() throws Exception {
        Customer ana = town.customer("Ana");
        String path = caseOf(ana, "Lamp", HOSTILE);
        String mail = mailOf(path);

        assertThat(town.stranger().get(mail + "/view").statusCode()).isNotEqualTo(200);
        assertThat(town.stranger().get(mail + "/pictures/0").statusCode()).isNotEqualTo(200);
    }

    /** What supervisors see who look after mail, also of what became nothing. */
    @Test
    void thePageOfOneMailShowsItAsItsThreadDoes(Window window, Window persian) throws Exception {
        String hostile = mailOf(caseOf(town.customer("Ana"), "Lamp", HOSTILE));
        watched(window);
        Page page = town.seat(window, "sam", hostile);
        FrameLocator mail = page.frameLocator("[data-mail-frame]");
        assertThat(mail.locator("body")).containsText("My lamp flickers");
        assertThat(mail.locator("img")).hasCount(1);
        page.locator("[data-pictures-of] a").click();
        assertThat(mail.locator("img")).hasCount(2);
        assertThat(page.locator("#mail .facts").first()).containsText("Opened C-");
        window.picture("mail-page");

        String odd = mailOf(caseOf(town.customer("Ion"), "Întâlnire", Charset.forName("iso-8859-2"), """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: 8bit

                Bună ziua, vă trimit factura. Mulţumesc!

                On Mon, 2 Nov 2026, Support wrote:
                > Which lamp is it?
                --b
                Content-Type: application/pdf; name=invoice.pdf.exe
                Content-Disposition: attachment; filename=invoice.pdf.exe

                MZ
                --b--
                """));
        page.navigate(town.url(odd));
        assertThat(page.locator(".letter-text").first()).containsText("vă trimit factura");
        assertThat(page.locator(".letter-text").first()).not().containsText("Which lamp");
        page.locator(".letter-quote summary").click();
        assertThat(page.locator(".letter-quote")).containsText("Which lamp is it?");
        assertThat(page.locator(".letter-quote")).not().containsText("vă trimit factura");
        assertThat(page.locator("#mail .facts").last()).containsText("It is written in another charset than it says.");
        assertThat(page.locator(".file")).containsText("may run something");
        assertThat(page.request().get(town.url(page.locator(".file").getAttribute("href"))).text()).startsWith("MZ");
        assertThat(town.stranger().get(odd + "/files/0").statusCode()).isNotEqualTo(200);
        window.picture("mail-page-odd");
        Page phone = town.seat(persian.phone().dark(), "sam", odd);
        speak(phone, "fa");
        persian.picture("mail-page-persian-phone-dark");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        speak(phone, "en");
    }

    private String mailOf(String path) {
        return "/mails/" + town.colleague("sam").get(path + "/mails").path("items").get(0).path("id").asString();
    }

    private static final String HOSTILE = """
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <html><head><style>@import "https://elsewhere.example.com/a.css"; body { background: url(https://elsewhere.example.com/b.png) }</style>
            <meta http-equiv="refresh" content="0;url=https://elsewhere.example.com/"><link rel="stylesheet" href="https://elsewhere.example.com/c.css">
            <base href="https://elsewhere.example.com/"></head>
            <body background="https://elsewhere.example.com/d.png" onload="parent.pwned=1"><p onclick="pwned=2" style="background:url(https://elsewhere.example.com/e.png)">My lamp flickers, look: <img src="cid:dot"></p>
            <script>top.pwned = 3; fetch('https://elsewhere.example.com/f')</script>
            <svg onload="parent.pwned=4"><image href="https://elsewhere.example.com/g.png"/></svg>
            <img src="x" onerror="parent.pwned=5"><iframe src="https://elsewhere.example.com/h"></iframe><object data="https://elsewhere.example.com/i"></object>
            <video poster="https://elsewhere.example.com/j.png" src="https://elsewhere.example.com/k.mp4" autoplay></video>
            <form action="https://elsewhere.example.com/l"><input type="image" src="https://elsewhere.example.com/m.png"></form>
            <img src="https://pictures.example.com/lamp.png" alt="our lamp"><img src="https://tracker.example.com/p.gif" width="1" height="1">
            <img src="http://192.168.0.1/reboot" width="1"><img src="https://router/reboot" width="1"><img srcset="https://elsewhere.example.com/n.png 2x" src="x" width="1">
            <a href="https://evil.example.com/login">your bank</a> <a href="javascript:parent.pwned=6">here</a></body></html>
            --b
            Content-Type: image/png
            Content-ID: <dot>
            Content-Disposition: inline
            Content-Transfer-Encoding: base64

            %s
            --b--
            """.formatted(PNG);

    /** Every request of this visitor; what would leave the house is answered by a picture of ours. */
    private List<Request> watched(Window window) {
        List<Request> asked = new CopyOnWriteArrayList<>();
        window.page().onRequest(asked::add);
        window.page().route(url -> !url.startsWith(town.url("")), route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("image/png").setBodyBytes(Base64.getDecoder().decode(PNG))));
        return asked;
    }

    private String caseOf(Customer customer, String subject, String mail) throws Exception {
        return caseOf(customer, subject, StandardCharsets.UTF_8, mail);
    }

    private String caseOf(Customer customer, String subject, Charset charset, String mail) throws Exception {
        String whole = "From: " + customer.address() + "\nTo: " + SUPPORT + "\nSubject: " + subject + "\nMessage-ID: <received."
                + System.nanoTime() + "@customer.example>\nMIME-Version: 1.0\n" + mail;
        customer.sendsAgain(new MimeMessage(null, new ByteArrayInputStream(whole.replace("\n", "\r\n").getBytes(charset))), SUPPORT);
        JsonNode one = soon("a case", () -> Town.only(town.colleague("sam").get("/cases?contactEmail=" + customer.address())));
        return "/cases/" + one.path("id").asString();
    }
}
