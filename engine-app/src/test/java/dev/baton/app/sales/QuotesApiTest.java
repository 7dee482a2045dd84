package dev.baton.app.sales;

import static dev.baton.app.sales.Quoting.body;
import static dev.baton.app.sales.Quoting.id;
import static dev.baton.app.sales.Quoting.ids;
import static dev.baton.app.sales.Quoting.submitted;
import static dev.baton.app.sales.Quoting.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who sees and writes quotes, and what a quote must say. */
@Journey
class QuotesApiTest {

    @Autowired Town town;

    private Colleague alice;
    private Colleague sam;

    @BeforeEach
    void people() {
        alice = town.colleague("alice");
        sam = town.colleague("sam");
    }

    @Test
    void aQuoteIsSeenByItsOwnerAndThoseWhoAreAskedAndByNobodyBeside() {
        JsonNode quote = submitted(alice, "20");

        for (String other : List.of("bob", "carol", "mia", "dora")) {
            Colleague stranger = town.colleague(other);
            assertThat(stranger.tryGet("/quotes/" + id(quote)).statusCode()).as(other).isEqualTo(404);
            assertThat(ids(stranger.get("/quotes?limit=500"))).as(other).doesNotContain(id(quote));
            assertThat(stranger.tryPost("/quotes/" + id(quote) + "/submission", Map.of()).statusCode()).as(other).isEqualTo(404);
        }
        assertThat(ids(sam.get("/quotes?limit=500"))).contains(id(quote));
        assertThat(sam.tryPut("/quotes/" + id(quote), body("5")).statusCode()).as("sam may look").isEqualTo(403);
        assertThat(town.colleague("mia").tryPost("/quotes", body("5")).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyADraftIsChanged() {
        JsonNode quote = submitted(alice, "20");

        assertThat(alice.tryPut("/quotes/" + id(quote), body("5")).statusCode()).isEqualTo(409);
        assertThat(alice.tryPost("/quotes/" + id(quote) + "/submission", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void aPriceBelowTheCataloguesIsADiscountByAnotherName() {
        JsonNode quote = alice.post("/quotes", Map.of("contact", "lena@shop.example", "currency", "EUR", "lines",
                List.of(Map.of("product", "LAMP-OFFICE", "quantity", "10", "unitPrice", "192.00"))));

        assertThat(quote.path("totals").path("discountPercent").asString()).isEqualTo("20");
        assertThat(text(alice.post("/quotes/" + id(quote) + "/submission", Map.of()), "status")).isEqualTo("inApproval");
    }

    @Test
    void whatIsNotWellFormedIsRefusedFieldByFieldAndNotKept() {
        int before = alice.get("/quotes?limit=500").path("items").size();

        var refused = alice.tryPost("/quotes", Map.of("contact", "lena@shop.example", "currency", "EUR", "lines",
                List.of(Map.of("name", "Lamp", "quantity", "0", "unitPrice", "10", "discountPercent", "101"))));
        var unknown = alice.tryPost("/quotes", Map.of("contact", "lena@shop.example", "currency", "EUR", "lines",
                List.of(Map.of("product", "NO-SUCH", "quantity", "1"))));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("lines[0].quantity", "lines[0].discountPercent");
        assertThat(unknown.body()).contains("lines[0].product");
        assertThat(alice.tryPost("/quotes", Map.of("colour", "red")).body()).contains("colour");
        assertThat(alice.get("/quotes?limit=500").path("items").size()).isEqualTo(before);
    }
}
