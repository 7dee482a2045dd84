package dev.baton.app.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Quotes in the browser: each sees what they may, and no button that they may not press. Alice reads Romanian. */
@Journey
class QuotePagesTest {

    private static final String[] A_LAMP = {"customer", "lena@shop.example", "currency", "EUR", "lines[0].product", "LAMP-OFFICE",
        "lines[0].quantity", "10", "lines[0].discountPercent", "20", "lines[1].name", ""};

    @Autowired Town town;

    @Test
    void aSellerWritesAQuoteSubmitsItAndTheManagerIsShownTheDecision() {
        Caller alice = at("alice");

        HttpResponse<String> written = alice.submit("/quotes/new", "/quotes", A_LAMP);

        String path = written.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(page(alice, path)).contains("Trimite", "/draft", "1.920,00", "Office lamp").doesNotContain("Retrage");
        assertThat(page(alice, path + "/draft")).contains("lena@shop.example", "LAMP-OFFICE");
        String submitted = alice.submit(path, path + "/submission").body();
        assertThat(submitted).contains("Retrage", "În aprobare", "Sam Okoro").doesNotContain("/draft");
        assertThat(page(at("sam"), path)).contains("Decide", "Sam Okoro", "more than 10 percent", "€1,920.00").doesNotContain("Take back", "/draft");
        assertThat(page(at("sam"), "/inbox?scope=mine")).contains("−20 %");
        assertThat(at("bob").get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(page(alice, "/quotes?status=inApproval")).contains(path);
    }

    @Test
    void aFormThatIsWrongComesBackWithItselfAndWhatIsWrong() {
        HttpResponse<String> refused = at("alice").submit("/quotes/new", "/quotes", "customer", "No Such Company", "currency",
                "EUR", "lines[0].name", "Lamp", "lines[0].quantity", "0");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("No Such Company", "#lines[0].quantity");
    }

    @Test
    void whoDoesNotSellIsNotShownTheWayToWrite() {
        assertThat(page(at("mia"), "/quotes")).doesNotContain("/quotes/new");
        assertThat(at("mia").get("/quotes/new", "Accept", "text/html").statusCode()).isEqualTo(403);
    }

    private Caller at(String login) {
        Caller browser = town.browser(login);
        return browser;
    }

    private static String page(Caller reader, String path) {
        HttpResponse<String> page = reader.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
