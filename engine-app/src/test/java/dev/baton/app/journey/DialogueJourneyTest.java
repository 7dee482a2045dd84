package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lead is qualified by a dialogue whose questions come from a model. */
@Journey
class DialogueJourneyTest {

    @Autowired Town town;
    @Autowired MeterRegistry meters;

    private final JsonMapper json = JsonMapper.builder().build();
    private Colleague sam;
    private String lead;

    @BeforeEach
    void aLead() {
        sam = town.colleague("sam");
        lead = "lead:" + sam.post("/leads", Map.of("email", "ana@firm" + UUID.randomUUID().toString().substring(0, 8) + ".example",
                "firstName", "Ana", "message", "Please send a quote")).path("id").asString();
    }

    @Test
    void whatIsAnsweredQualifiesTheLeadAndIsKeptWithWhoSaidItAndWhen() {
        JsonNode first = counted("begin a dialogue", this::begin);
        assertThat(first.path("step").path("label").asString()).isEqualTo("Open the call");
        assertThat(first.path("progress").path("question").asInt()).isEqualTo(1);
        assertThat(first.path("progress").path("most").asInt()).isEqualTo(6);
        assertThat(first.path("values").path("name").asString()).isEqualTo("Ana");
        assertThat(first.path("form").path("components").get(0).path("type").asString()).isEqualTo("text");
        assertThat(town.colleague("ada").get("/tasks?scope=all&subject=" + lead).path("items"))
                .as("a question is nobody's line in the inbox, and an administrator sees every line").hasSize(1);

        JsonNode second = counted("answer a question, and note the call", () -> answer(first, Map.of("reached", "yes")));
        assertThat(sam.get(path()).path("status").asString()).isEqualTo("working");
        JsonNode third = counted("answer a question", () -> answer(second, Map.of("need", "Forty lamps", "timing", "soon")));
        JsonNode fourth = answer(third, Map.of("company", "Lumina", "employees", 60, "decidesAlone", "yes"));
        assertThat(sam.get(path()).path("company").asString()).as("what they say is known of the lead").isEqualTo("Lumina");
        JsonNode over = counted("answer the last question, which qualifies", () -> answer(fourth, Map.of("amount", 8000.5, "currency", "EUR",
                "closeOn", "2027-03-31", "fitsUs", "yes")));

        assertThat(over.path("over").asBoolean()).isTrue();
        assertThat(over.path("ending").asString()).isEqualTo("Lead qualified");
        assertThat(sam.get(path()).path("status").asString()).isEqualTo("qualified");
        assertThat(sam.get("/tasks?scope=all&subject=" + lead).path("items")).isEmpty();
        JsonNode told = sam.get("/dialogues?subject=" + lead).path("items").get(0);
        assertThat(told.path("answers").valueStream().map(one -> one.path("step").path("label").asString())).containsExactly("Open the call",
                "Ask about the need", "Ask about the company", "Ask about the purchase");
        JsonNode need = told.path("answers").get(1);
        assertThat(need.path("by").asString()).isEqualTo("Sam Okoro");
        assertThat(need.path("fields").valueStream().map(one -> one.path("label").asString() + ": " + one.path("text").asString()))
                .containsExactly("What they want: Forty lamps", "How soon do they want to decide?: Within three months");
        assertThat(timeline()).contains("Lead qualified");
        assertThat(sam.tryPost("/dialogues", Map.of("subject", lead, "process", "lead-qualification")).statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsLeftHalfWrittenGoesOnWhereItWas() {
        JsonNode second = answer(begin(), Map.of("reached", "yes"));
        JsonNode left = sam.put("/dialogues/" + id(second) + "/draft", Map.of("values", Map.of("need", "Forty", "unasked", "x")));
        assertThat(left.path("values").path("need").asString()).isEqualTo("Forty");

        JsonNode again = begin();

        assertThat(id(again)).isEqualTo(id(second));
        assertThat(again.path("step").path("label").asString()).isEqualTo("Ask about the need");
        assertThat(again.path("values").path("need").asString()).isEqualTo("Forty");
        assertThat(again.path("values").has("unasked")).isFalse();
    }

    @Test
    void whoGoesBackIsAskedAgainAndWhatWasSaidFirstIsProposed() {
        JsonNode third = answer(answer(begin(), Map.of("reached", "yes")), Map.of("need", "Lamps", "timing", "soon"));
        String need = third.path("answers").get(1).path("id").asString();

        counted("go back", () -> {
            sam.delete("/dialogues/" + id(third) + "/answers/" + need);
            return null;
        });
        JsonNode back = sam.get("/dialogues/" + id(third));
        assertThat(back.path("step").path("label").asString()).isEqualTo("Ask about the need");
        assertThat(back.path("values").path("need").asString()).isEqualTo("Lamps");
        assertThat(back.path("answers")).hasSize(1);

        JsonNode refused = answer(answer(back, Map.of("need", "Lamps", "timing", "never")), Map.of("reason", "competitor", "note", "Has a contract"));

        assertThat(refused.path("ending").asString()).isEqualTo("Lead disqualified");
        JsonNode now = sam.get(path());
        assertThat(now.path("status").asString()).isEqualTo("disqualified");
        assertThat(now.path("outcomeReason").asString()).isEqualTo("competitor");
        assertThat(now.path("outcomeNote").asString()).isEqualTo("Has a contract");
        assertThat(timeline().stream().filter("call"::equalsIgnoreCase)).as("one call was made, whichever way the talk went").hasSize(1);
        assertThat(sam.get("/leads?outcomeReason=competitor&limit=500").path("items").valueStream().map(DialogueJourneyTest::id)).contains(lead.substring(5));
        assertThat(sam.get("/leads?outcomeReason=noBudget&limit=500").path("items").valueStream().map(DialogueJourneyTest::id)).doesNotContain(lead.substring(5));
    }

    @Test
    void whoWantsItLaterIsLeftAloneUntilTheDay() {
        JsonNode later = answer(answer(begin(), Map.of("reached", "yes")), Map.of("timing", "later"));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);

        assertThat(tryAnswer(later, Map.of("restUntil", "2020-01-01")).statusCode()).as("that day is over").isEqualTo(400);
        assertThat(answer(later, Map.of("restUntil", day.toString())).path("ending").asString()).isEqualTo("Lead put off");

        JsonNode now = sam.get(path());
        assertThat(now.path("status").asString()).isEqualTo("nurture");
        assertThat(now.path("restsUntil").asString()).isBetween(day.minusDays(1).toString(), day.plusDays(5).toString());
    }

    @Test
    void aPurchaseIsExpectedOnADayToComeAndInACurrencyThatIsInUse() {
        JsonNode third = answer(answer(begin(), Map.of("reached", "yes")), Map.of("need", "Lamps", "timing", "soon"));
        JsonNode fourth = answer(third, Map.of("company", "Lumina", "employees", 60, "decidesAlone", "yes"));

        HttpResponse<String> over = tryAnswer(fourth, Map.of("closeOn", "2020-01-01", "fitsUs", "yes"));
        assertThat(over.statusCode()).isEqualTo(400);
        assertThat(over.body()).contains("values.closeOn", "This day is over.");
        HttpResponse<String> unheardOf = tryAnswer(fourth, Map.of("amount", 5, "currency", "xqz", "fitsUs", "yes"));
        assertThat(unheardOf.statusCode()).isEqualTo(400);
        assertThat(unheardOf.body()).contains("values.currency", "such as EUR");

        assertThat(answer(fourth, Map.of("amount", 5, "currency", "ron", "closeOn", LocalDate.now(ZoneOffset.UTC).toString(), "fitsUs", "yes"))
                .path("ending").asString()).isEqualTo("Lead qualified");
    }

    @Test
    void aCallInVainIsATryAndTheNextIsANewDialogue() {
        JsonNode vain = answer(begin(), Map.of("reached", "no"));

        assertThat(vain.path("ending").asString()).isEqualTo("Nobody answered");
        assertThat(id(begin())).isNotEqualTo(id(vain));
    }

    @Test
    void whoComesLateLearnsWhoAnsweredAndWrongAnswersAreNamed() {
        JsonNode first = begin();
        assertThat(tryAnswer(first, Map.of()).body()).contains("values.reached");
        assertThat(tryAnswer(first, Map.of("reached", "perhaps")).statusCode()).isEqualTo(400);
        assertThat(tryAnswer(first, Map.of("reached", "yes", "colour", "red")).statusCode()).isEqualTo(400);
        answer(first, Map.of("reached", "yes"));
        assertThat(answer(first, Map.of("reached", "yes")).path("step").path("label").asString()).as("a second click")
                .isEqualTo("Ask about the need");
        assertThat(sam.get("/audit?subject=dialogue:" + id(first)).path("items")).hasSize(2);

        HttpResponse<String> late = tryAnswer(town.colleague("ada"), first, Map.of("reached", "no"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Sam");
        assertThat(town.colleague("dora").tryGet("/dialogues/" + id(first)).statusCode()).as("who does not see the lead").isEqualTo(404);
    }

    @Test
    void whereTheLeadIsSettledOtherwiseTheDialogueIsOver() {
        JsonNode open = begin();

        sam.complete(sam.taskAbout(lead), Map.of("outcome", "disqualified", "reason", "noBudget"));

        JsonNode now = sam.get("/dialogues/" + id(open));
        assertThat(now.path("over").asBoolean()).isTrue();
        assertThat(now.path("ending").isNull()).isTrue();
        assertThat(sam.get("/processes/lead-qualification/instances?subject=" + lead).path("items")).isEmpty();
        assertThat(tryAnswer(open, Map.of("reached", "yes")).statusCode()).isEqualTo(409);
        assertThat(sam.get(path()).path("outcomeReason").asString()).isEqualTo("noBudget");
    }

    private JsonNode begin() {
        return sam.post("/dialogues", Map.of("subject", lead, "process", "lead-qualification"));
    }

    private JsonNode answer(JsonNode at, Map<String, ?> values) {
        HttpResponse<String> answer = tryAnswer(at, values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> tryAnswer(JsonNode at, Map<String, ?> values) {
        return tryAnswer(sam, at, values);
    }

    private static HttpResponse<String> tryAnswer(Colleague by, JsonNode at, Map<String, ?> values) {
        return by.tryPost("/dialogues/" + id(at) + "/answers", Map.of("step", at.path("step").path("id").asString(), "values", values));
    }

    private List<String> timeline() {
        return sam.get("/contacts/" + sam.get(path()).path("contact").asString().substring("contact:".length()) + "/timeline").path("items")
                .valueStream().flatMap(one -> Stream.of(one.path("text").asString(""), one.path("kind").asString(""))).toList();
    }

    private <T> T counted(String what, Supplier<T> work) {
        double before = statements();
        T done = work.get();
        System.out.printf("SQL statements: %s %.0f%n", what, statements() - before);
        return done;
    }

    private double statements() {
        return meters.get("baton.sql.statements").functionCounter().count();
    }

    private String path() {
        return "/leads/" + lead.substring(5);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
