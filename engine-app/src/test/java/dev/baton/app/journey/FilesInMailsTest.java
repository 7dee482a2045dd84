package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.router.read.Attachment;
import dev.baton.router.read.Mail;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files go out with an answer, and stand in the thread. */
@Journey
class FilesInMailsTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired Town town;

    @Test
    void anAnswerTakesFilesWithItAndTheThreadHandsThemOut() throws Exception {
        Customer ana = town.customer("Ana");
        JsonNode one = caseOf(ana);
        Colleague bob = town.colleague("bob");
        String bill = uploaded("bob", "فاکتور ۱۲.pdf", "application/pdf", "%PDF bill");
        String list = uploaded("bob", "Список.csv", "text/csv; charset=utf-8", "a;b");

        JsonNode queued = bob.post(path(one) + "/mails", Map.of("text", "Here they are.", "attachments", List.of(bill, list),
                "bcc", List.of("archive@customer.example")));

        assertThat(queued.path("attachments").valueStream().map(file -> file.path("name").asString()))
                .containsExactly("فاکتور ۱۲.pdf", "Список.csv");
        Mail got = Customer.read(ana.inbox(2).getLast());
        assertThat(got.newText()).contains("Here they are.");
        assertThat(got.attachments()).extracting(Attachment::name).containsExactly("فاکتور ۱۲.pdf", "Список.csv");
        assertThat(got.attachments()).extracting(file -> new String(file.bytes(), UTF_8)).containsExactly("%PDF bill", "a;b");
        HttpResponse<String> file = bob.tryGet(path(one) + "/mails/" + queued.path("id").asString() + "/attachments/0");
        assertThat(file.body()).isEqualTo("%PDF bill");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(town.colleague("dora").tryGet(path(one) + "/mails/" + queued.path("id").asString() + "/attachments/0")
                .statusCode()).as("who does not see the case").isEqualTo(404);
        assertThat(bob.tryGet(path(one) + "/mails/" + queued.path("id").asString() + "/attachments/2").statusCode()).isEqualTo(404);
    }

    @Test
    void whatMayNotTravelIsRefusedWithAReason() {
        assertThat(upload("bob", "setup.exe", "application/octet-stream", "text").body()).contains("may run a program");
        assertThat(upload("bob", "holiday.jpg", "image/jpeg", "MZ\u0090\u0000").body()).as("a program under another name")
                .contains("may run a program");
        assertThat(upload("bob", "empty.txt", "text/plain", "").body()).contains("empty.txt is empty");
        HttpResponse<String> large = upload("bob", "large.txt", "text/plain", "x".repeat(15 * 1024 * 1024 + 1));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.body()).contains("large.txt is too large: one file may have 15 MB.");
        assertThat(json.readTree(upload("bob", "../../etc/passwd", "text/plain", "x").body()).path("name").asString())
                .isEqualTo("passwd.txt");
    }

    @Test
    void aMailHasItsLimitsAndNobodySendsTheFilesOfOthers() {
        JsonNode one = caseOf(town.customer("Ben"));
        Colleague bob = town.colleague("bob");
        String own = uploaded("bob", "own.txt", "text/plain", "x");
        String hers = uploaded("carol", "hers.txt", "text/plain", "x");
        String ten = uploaded("bob", "ten.txt", "text/plain", "x".repeat(10 * 1024 * 1024));
        String more = uploaded("bob", "more.txt", "text/plain", "y".repeat(10 * 1024 * 1024));

        assertThat(bob.tryPost(path(one) + "/mails", Map.of("text", "No.", "attachments", List.of(own, hers))).body())
                .contains("no longer there");
        assertThat(bob.tryPost(path(one) + "/mails", Map.of("text", "No.", "attachments", List.of(ten, more))).body())
                .contains("18 MB together");
        assertThat(bob.tryPost(path(one) + "/mails", Map.of("text", "No.", "attachments",
                IntStream.range(0, 21).mapToObj(n -> uploaded("bob", n + ".txt", "text/plain", "x")).toList())).body())
                .contains("20 files");
    }

    private JsonNode caseOf(Customer customer) {
        customer.writes("support@baton.example", "Lamp", "My lamp is dark.");
        customer.inbox(1);
        return soon("a case", () -> Town.only(town.colleague("bob").get("/cases?contactEmail=" + customer.address())));
    }

    private String uploaded(String login, String name, String type, String text) {
        HttpResponse<String> answer = upload(login, name, type, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).path("id").asString();
    }

    private HttpResponse<String> upload(String login, String name, String type, String text) {
        return Caller.at(town.port()).withPassword(login, "baton").post("/api/v1/files?name=" + URLEncoder.encode(name, UTF_8), text,
                "Content-Type", type);
    }

    private static String path(JsonNode one) {
        return "/cases/" + one.path("id").asString();
    }
}
