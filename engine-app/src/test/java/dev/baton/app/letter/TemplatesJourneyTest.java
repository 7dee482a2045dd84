package dev.baton.app.letter;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import dev.baton.app.letter.ShippedTemplates.Shipped;
import dev.baton.template.TemplateKind;
import dev.baton.template.TemplateText;
import jakarta.mail.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What mail says is changed in the product, tried, put live and taken back. In an application of its own: it is everybody's. */
@Journey
@TestPropertySource(properties =
    "spring.datasource.url=jdbc:h2:mem:templates;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class TemplatesJourneyTest {

    @Autowired Town town;
    @Autowired TemplateDesk desk;

    /** Of the two, office hours say which is sent. */
    private static final List<String> BOTH = List.of("received", "received-closed");

    @Test
    void aChangedAutomaticAnswerIsADraftUntilItIsPutLive() throws Exception {
        BOTH.forEach(key -> dora().put("/mail-templates/" + id(key, "en") + "/draft",
                Map.of("subject", "{{subject}}", "text", "Ahoy{{#name}} {{name}}{{/name}}!\n{{team}}")));
        assertThat(answer("Before")).contains("thank you for your message").doesNotContain("Ahoy");

        BOTH.forEach(key -> {
            int draft = dora().get("/mail-templates/" + id(key, "en")).path("draft").asInt();
            assertThat(use(key, draft).path("edited").asBoolean()).isTrue();
        });
        assertThat(answer("After")).contains("Ahoy").contains("Support");

        BOTH.forEach(key -> assertThat(use(key, 1).path("edited").asBoolean()).isFalse());
        assertThat(answer("Again")).contains("thank you for your message");
    }

    private JsonNode use(String key, int number) {
        return dora().post("/mail-templates/" + id(key, "en") + "/versions", Map.of("number", number));
    }

    @Test
    void whatIsNotSoundIsRefusedWithTheLineAndTheOldOneStays() {
        String more = id("answer-more", "ro");
        JsonNode draft = dora().put("/mail-templates/" + more + "/draft", Map.of("subject", "Mai mult", "text", "Bună ziua,\n{{nmae}}"));
        assertThat(draft.path("findings").get(0).path("text").asString()).isEqualTo("Line 2: there is nothing called nmae.");

        var refused = dora().tryPost("/mail-templates/" + more + "/versions", Map.of("number", draft.path("draft").asInt()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Line 2").contains("nmae");
        assertThat(dora().get("/mail-templates/" + more).path("live").asInt()).isOne();
    }

    @Test
    void aNewerShippedOneWaitsWhereTheProductsWasEdited() {
        String closed = id("received-closed", "ru");
        int draft = dora().put("/mail-templates/" + closed + "/draft", Map.of("subject", "Наше", "text", "Мы закрыты.")).path("draft").asInt();
        dora().post("/mail-templates/" + closed + "/versions", Map.of("number", draft));
        var edited = new Shipped("received-closed", TemplateKind.AUTOMATIC, "ru", new TemplateText("Новее", "Закрыто.\n", null));
        var untouched = new Shipped("received-closed", TemplateKind.AUTOMATIC, "fa", new TemplateText("تازه", "بسته است.\n", null));

        desk.ship(List.of(edited, untouched));

        JsonNode own = dora().get("/mail-templates/" + closed);
        assertThat(own.path("live").asInt()).isEqualTo(draft);
        assertThat(own.path("waiting").asInt()).isGreaterThan(draft);
        assertThat(dora().get("/mail-templates/" + id("received-closed", "fa")).path("subject").asString()).isEqualTo("تازه");
        desk.ship(List.of(edited));
        assertThat(dora().get("/mail-templates/" + closed + "/versions").path("items").size()).as("shipped once").isEqualTo(3);
        dora().delete("/mail-templates/" + closed + "/waiting");
        assertThat(dora().get("/mail-templates/" + closed).path("waiting").isNull()).isTrue();
    }

    @Test
    void itIsTriedWithACaseAndSentToWhoeverWritesIt() throws Exception {
        Customer lena = town.customer("Lena");
        lena.writes("support@baton.example", "Lamp <dark>", "My lamp is dark.");
        lena.inbox(1);
        String number = Town.soon("a case", () -> sam().get("/cases?contactEmail=" + lena.address()).path("items").get(0).path("number").asString());
        String more = id("answer-more", "en");
        Map<String, String> text = Map.of("subject", "More", "text", "About {{number}}: {{subject}}", "html", "<p>{{subject}}</p><script>x</script>",
                "caseNumber", number);

        JsonNode seen = sam().post("/mail-templates/" + more + "/previews", text);
        assertThat(seen.path("text").asString()).isEqualTo("About " + number + ": Lamp <dark>\n");
        assertThat(seen.path("html").asString()).isEqualTo("<p>Lamp &lt;dark&gt;</p>");
        sam().post("/mail-templates/" + more + "/tests", text);

        assertThat(town.mailOf("sam").inbox(1).getFirst().getSubject()).isEqualTo("More");
    }

    @Test
    void agentsWriteNoTemplates() {
        assertThat(town.colleague("alice").tryGet("/mail-templates").statusCode()).isEqualTo(403);
        assertThat(sam().tryPost("/mail-templates", Map.of("key", "received", "kind", "automatic", "language", "en",
                "subject", "x", "text", "y")).statusCode()).isEqualTo(409);
        JsonNode german = sam().post("/mail-templates", Map.of("key", "answer-thanks", "kind", "answer", "language", "de",
                "subject", "Danke", "text", "Vielen Dank, {{name}}!"));
        assertThat(german.path("live").isNull()).isTrue();
        assertThat(german.path("draft").asInt()).isOne();
    }

    private String answer(String subject) throws Exception {
        Customer customer = town.customer("Tom");
        customer.writes("support@baton.example", subject, "My lamp is dark.");
        Message mail = customer.inbox(1).getFirst();
        return mail.getContent().toString();
    }

    private String id(String key, String language) {
        return soon("template " + key, () -> dora().get("/mail-templates?language=" + language).path("items").valueStream()
                .filter(one -> one.path("key").asString().equals(key)).findFirst().orElse(null)).path("id").asString();
    }

    private Colleague dora() {
        return town.colleague("dora");
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
