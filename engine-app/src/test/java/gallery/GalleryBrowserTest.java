package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.baton.app.browser.InBrowser;
import dev.baton.app.browser.Window;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Every part in every light, size and direction; the pictures are looked at before a page is called done. */
@InBrowser
class GalleryBrowserTest {

    private static final List<String> PAGES = List.of("parts", "start", "table", "inbox", "inbox/1", "empty", "process");

    private static ConfigurableApplicationContext gallery;
    private static String home;

    @BeforeAll
    static void open() {
        gallery = GalleryApp.start(0);
        home = "http://localhost:" + ((WebServerApplicationContext) gallery).getWebServer().getPort();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @Test
    void looksRightOnADesk(Window light, Window dark, Window persian, Window narrow) {
        pictures(light, "en", "desk-light");
        pictures(dark.dark(), "en", "desk-dark");
        pictures(persian, "fa", "desk-fa");
        pictures(narrow.wide(1024), "en", "narrow");
    }

    @Test
    void looksRightOnAPhone(Window light, Window persian) {
        pictures(light.phone(), "en", "phone-light");
        pictures(persian.phone().dark(), "fa", "phone-fa-dark");
    }

    /** Half a page would keep the browser waiting for the rest. */
    @Test
    void aPageThatBreaksWhileItIsMadeIsAnErrorPage(Window window) {
        Page page = window.page();

        Response answer = page.navigate(home + "/gallery/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(page.locator("main").innerText()).contains("Something broke on our side").doesNotContain("1999");
    }

    private static void pictures(Window window, String language, String look) {
        for (String name : PAGES) {
            Page page = window.open(home + "/gallery/" + name + "?lang=" + language);
            if (name.equals("process")) {
                page.waitForSelector(".djs-overlay .token-count");
                page.waitForSelector(".fjs-form");
            }
            window.picture("gallery-" + name.replace('/', '-') + "-" + look);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s does not scroll sideways (%s)", name, look).isEqualTo(true);
        }
    }
}
