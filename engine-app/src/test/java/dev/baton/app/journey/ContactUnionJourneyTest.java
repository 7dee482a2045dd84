package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two contacts turn out to be one human being; nothing of either is lost, and it can be taken back. */
@Journey
class ContactUnionJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;

    private Colleague sam;
    private Customer home;
    private Customer work;

    @BeforeEach
    void somebodyWithTwoAddresses() {
        sam = town.colleague("sam");
        home = town.customer("Home");
        work = town.customer("Work");
    }

    @Test
    void oneContactEndsInTheOtherWithAllThatIsAboutItAndComesBackWithIt() {
        String one = contact(home, Map.of("firstName", "Maria", "lastName", "Ionescu"));
        String two = contact(work, Map.of("firstName", "Marie", "lastName", "Ionescu", "phone", "+40 721 000 111"));
        String bob = contact(town.customer("Bob"), Map.of("firstName", "Bob"));
        String before = open(work, "Broken lamp");
        sam.post("/quotes", Map.of("contact", work.address(), "currency", "EUR", "lines", List.of(
                Map.of("name", "Lamp", "quantity", "2", "unitPrice", "10", "discountPercent", "0"))));
        sam.post("/contacts/" + two + "/relationships", Map.of("contact", "contact:" + two, "kind", "assistant", "to", "contact:" + bob));
        sam.post("/contacts/" + two + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
        sam.post("/events", Map.of("id", work.address(), "source", "shop", "type", "visited", "contact", Map.of("email", work.address())));

        JsonNode merge = sam.post("/contacts/" + one + "/merges", Map.of("contact", two));

        assertThat(merge.path("into").asString()).isEqualTo(one);
        assertThat(merge.path("by").asString()).isEqualTo("sam");
        assertThat(merge.path("taken").valueStream().map(JsonNode::asString)).contains("phone").doesNotContain("email", "name");
        assertThat(merge.path("moved").path("cases").asInt()).isEqualTo(1);
        assertThat(merge.path("moved").path("quotes").asInt()).isEqualTo(1);
        assertThat(merge.path("moved").path("relationships").asInt()).isEqualTo(1);
        assertThat(sam.get("/contacts/" + two).path("id").asString()).as("an old link").isEqualTo(one);
        assertThat(sam.get("/contacts/" + two).path("phone").asString()).isEqualTo("+40 721 000 111");
        assertThat(cases("contact=" + one)).containsExactly(before);
        assertThat(cases("contact=" + two)).as("by the old id").containsExactly(before);
        assertThat(cases("contactEmail=" + work.address())).as("by the old address").containsExactly(before);
        assertThat(texts("/contacts/" + one + "/timeline")).contains("Wants forty lamps");
        work.writes("support@baton.example", "Another lamp", "It is dark");
        String written = soon("a case", () -> cases("contact=" + one).stream().filter(id -> !id.equals(before)).findFirst().orElse(null));
        assertThat(sam.get("/cases/" + written).path("contact").path("id").asString()).as("mail from the old address").isEqualTo(one);
        assertThat(sam.tryPost("/contacts/" + one + "/merges", Map.of("contact", two)).statusCode()).as("said again").isEqualTo(200);

        sam.delete("/contacts/" + one + "/merges/" + two);
        sam.delete("/contacts/" + one + "/merges/" + two);

        assertThat(sam.get("/contacts/" + two).path("id").asString()).isEqualTo(two);
        assertThat(sam.get("/contacts/" + one).path("phone").isNull()).as("what was the other's").isTrue();
        assertThat(cases("contact=" + two)).containsExactly(before);
        assertThat(cases("contact=" + one)).as("what came meanwhile stays").containsExactly(written);
        assertThat(texts("/contacts/" + two + "/timeline")).contains("Wants forty lamps");
        assertThat(texts("/contacts/" + one + "/timeline")).doesNotContain("Wants forty lamps");
        assertThat(items("/contacts/" + two + "/relationships")).hasSize(1);
        assertThat(items("/contacts/" + one + "/relationships")).isEmpty();
        assertThat(Town.only(sam.get("/contacts/" + one + "/merges")).path("undoneBy").asString()).isEqualTo("sam");
        assertThat(changes(two)).contains("mergedInto");
    }

    @Test
    void bothAddressesReachTheOneThatGoesOnWhicheverIsWrittenTo() {
        String one = contact(home, Map.of());
        String two = contact(work, Map.of());

        sam.post("/contacts/" + one + "/merges", Map.of("contact", two, "take", List.of("email")));

        assertThat(sam.get("/contacts/" + one).path("email").asString()).isEqualTo(work.address());
        assertThat(of(home)).isEqualTo(one);
        assertThat(of(work)).isEqualTo(one);
        sam.delete("/contacts/" + one + "/merges/" + two);
        assertThat(sam.get("/contacts/" + one).path("email").asString()).isEqualTo(home.address());
        assertThat(of(home)).isEqualTo(one);
        assertThat(of(work)).isEqualTo(two);
    }

    @Test
    void aRefusalOfEitherIsOneOfBothAndEndsTheJourney() {
        String two = contact(work, Map.of());
        sam.post("/contacts/" + two + "/consents", Map.of("purpose", "marketing", "given", false, "text", "Never again", "source", "call"));
        String one = signsUp(home);

        sam.post("/contacts/" + one + "/merges", Map.of("contact", two));

        JsonNode last = items("/contacts/" + one + "/consents").getLast();
        assertThat(last.path("given").asBoolean()).isFalse();
        assertThat(last.path("text").asString()).isEqualTo("Never again");
        assertThat(states(one)).containsExactly("UNSUBSCRIBED");
        sam.delete("/contacts/" + one + "/merges/" + two);
        assertThat(items("/contacts/" + one + "/consents").getLast().path("given").asBoolean()).isTrue();
    }

    @Test
    void whoIsOnAJourneyTwiceGoesOnOnce() {
        String one = signsUp(home);
        String two = signsUp(work);

        sam.post("/contacts/" + one + "/merges", Map.of("contact", two));

        assertThat(states(one)).containsExactlyInAnyOrder("RUNNING", "FINISHED");
        sam.delete("/contacts/" + one + "/merges/" + two);
        assertThat(states(one)).containsExactly("RUNNING");
        assertThat(states(two)).containsExactly("FINISHED");
    }

    @Test
    void whoBecameOneWithAThirdIsFoundThereAndPartedInTurn() {
        String one = contact(home, Map.of());
        String two = contact(work, Map.of());
        String three = contact(town.customer("Third"), Map.of());
        String about = open(work, "Lamp");
        sam.post("/contacts/" + one + "/consents", Map.of("purpose", "marketing", "given", true, "text", "Yes", "source", "call"));
        sam.post("/contacts/" + two + "/merges", Map.of("contact", one));

        sam.post("/contacts/" + three + "/merges", Map.of("contact", two));

        assertThat(of(home)).isEqualTo(three);
        assertThat(sam.tryPost("/contacts/" + contact(town.customer("Fourth"), Map.of()) + "/merges", Map.of("contact", one)).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost("/contacts/" + three + "/merges", Map.of("contact", three)).statusCode()).isEqualTo(400);
        assertThat(words(three)).as("what the first said").hasSize(1);
        HttpResponse<String> early = sam.tryDelete("/contacts/" + three + "/merges/" + one);
        assertThat(early.statusCode()).as("before the second").isEqualTo(409);
        assertThat(early.body()).contains(two);
        assertThat(town.browser("sam").get("/contacts/" + three).body()).contains("Part that one first", "beside/" + two).doesNotContain("beside/" + one);
        sam.delete("/contacts/" + three + "/merges/" + two);
        assertThat(words(three)).isEmpty();
        assertThat(cases("contact=" + two)).containsExactly(about);
        assertThat(of(home)).isEqualTo(two);
        sam.delete("/contacts/" + two + "/merges/" + one);
        assertThat(of(home)).isEqualTo(one);
        assertThat(words(two)).isEmpty();
    }

    @Test
    void whoSawAnotherVersionLooksAgain() {
        String one = contact(home, Map.of());
        String two = contact(work, Map.of());

        assertThat(sam.tryPost("/contacts/" + one + "/merges", Map.of("contact", two), "If-Match", "\"7\"").statusCode()).isEqualTo(412);
        assertThat(sam.tryPost("/contacts/" + one + "/merges", Map.of("contact", two, "version", 7)).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost("/contacts/" + one + "/merges", Map.of("contact", two, "take", List.of("shoes"))).statusCode()).isEqualTo(400);
        assertThat(sam.get("/contacts/" + two).path("id").asString()).isEqualTo(two);
    }

    @Test
    void whoWasToSayWhetherALeadIsTheContactsIsAskedNoMore() {
        String number = "+4075" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        String known = contact(home, Map.of("firstName", "Ana", "lastName", "Pop", "phone", number));
        JsonNode lead = sam.post("/leads", Map.of("email", work.address(), "firstName", "Ana", "lastName", "Pop", "phone", number));
        String doubt = "doubt:" + jdbc.sql("select id from lead_doubt where lead_id = ?").param(Long.valueOf(lead.path("id").asString())).query(Long.class).single();
        assertThat(town.colleague("ada").taskAbout(doubt).path("title").asString()).isEqualTo("Compare people");

        sam.post("/contacts/" + known + "/merges", Map.of("contact", of(work)));

        assertThat(town.colleague("ada").get("/tasks?scope=all&subject=" + doubt).path("items")).isEmpty();
        assertThat(sam.get("/leads/" + lead.path("id").asString()).path("contact").asString()).isEqualTo("contact:" + known);
    }

    /** Each waits for the other's rows in one order, so one of them is first and the other is told. */
    @Test
    void twoWhoMergeAtOnceEitherWayAreTwoAnswersAndOneContact() throws Exception {
        for (int round = 0; round < 5; round++) {
            String one = contact(town.customer("Home"), Map.of());
            String two = contact(town.customer("Work"), Map.of());
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                Future<Integer> here = pool.submit(() -> sam.tryPost("/contacts/" + one + "/merges", Map.of("contact", two)).statusCode());
                Future<Integer> there = pool.submit(() -> sam.tryPost("/contacts/" + two + "/merges", Map.of("contact", one)).statusCode());

                List<Integer> answers = List.of(here.get(), there.get());
                assertThat(answers).containsOnlyOnce(201);
                assertThat(answers).as("already, or what goes on is the one that ends by now").allMatch(code -> List.of(201, 400, 409).contains(code));
            }
            assertThat(sam.get("/contacts/" + one).path("id")).isEqualTo(sam.get("/contacts/" + two).path("id"));
        }
    }

    @Test
    void whoMayNotSeeContactsFindsNone() {
        String one = contact(home, Map.of());

        assertThat(town.colleague("dora").tryPost("/contacts/" + one + "/merges", Map.of("contact", contact(work, Map.of()))).statusCode()).isIn(403, 404);
        assertThat(of(work)).isNotEqualTo(one);
    }

    private String signsUp(Customer who) {
        sam.post("/events", Map.of("id", "up-" + who.address(), "source", "shop", "type", "signed-up",
                "contact", Map.of("email", who.address(), "consents", List.of("marketing"))));
        return of(who);
    }

    private List<String> states(String contact) {
        return jdbc.sql("select state from enrolment where contact_id = ?").param(Long.valueOf(contact)).query(String.class).list();
    }

    private String contact(Customer who, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("email", who.address());
        return sam.post("/contacts", body).path("id").asString();
    }

    private String open(Customer who, String subject) {
        return sam.post("/cases", Map.of("contact", Map.of("email", who.address()), "subject", subject, "text", "Dark")).path("id").asString();
    }

    private String of(Customer who) {
        return Town.only(sam.get("/contacts?email=" + who.address())).path("id").asString();
    }

    private List<String> cases(String query) {
        return items("/cases?" + query).stream().map(one -> one.path("id").asString()).toList();
    }

    private List<String> texts(String path) {
        return items(path).stream().map(one -> one.path("text").asString("")).toList();
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }

    private List<Boolean> words(String contact) {
        return items("/contacts/" + contact + "/consents").stream().map(one -> one.path("given").asBoolean()).toList();
    }

    private String changes(String contact) {
        return String.join(" ", jdbc.sql("select changes from audit where record_type = 'contact' and record_id = ?").param(Long.valueOf(contact))
                .query(String.class).list());
    }
}
