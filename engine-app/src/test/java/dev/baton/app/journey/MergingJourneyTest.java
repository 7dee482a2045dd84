package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A person finds that two leads are one; nothing of either is lost, and it can be taken back. */
@Journey
class MergingJourneyTest {

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
    void oneLeadEndsInTheOtherWithAllThatIsAboutItAndComesBackWithIt() {
        JsonNode one = lead(home, Map.of("firstName", "Maria", "lastName", "Ionescu", "message", "Do you sell lamps?"));
        JsonNode two = lead(work, Map.of("firstName", "Marie", "lastName", "Ionescu", "employees", 80, "message", "Please send a quote",
                "consents", List.of("marketing")));
        JsonNode again = lead(work, Map.of("firstName", "Marie", "lastName", "Ionescu", "message", "Hello?"));
        assertThat(id(again)).isEqualTo(id(two));
        sam.post(path(two) + "/activities", Map.of("kind", "call", "text", "Wants forty lamps"));
        sam.post(path(two) + "/mails", Map.of("text", "How many?"));
        var letter = work.inbox(1).getFirst();
        String owner = sam.get(path(two)).path("owner").asString();

        JsonNode merge = sam.post(path(one) + "/merges", Map.of("lead", id(two)));

        assertThat(merge.path("into").asString()).isEqualTo(id(one));
        assertThat(merge.path("by").asString()).isEqualTo("sam");
        assertThat(running(two)).isZero();
        assertThat(tasks(two)).isEmpty();
        assertThat(running(one)).isEqualTo(1);
        assertThat(tasks(one)).hasSize(1);
        JsonNode now = sam.get(path(one));
        assertThat(reasons(now)).contains("A company of more than 50 people is worth a call", "Who asks for a price or an offer wants to buy",
                "Who agreed to hear from us may be reminded");
        assertThat(now.path("status").asString()).as("somebody has spoken with them").isEqualTo("working");
        assertThat(now.path("owner")).isEqualTo(one.path("owner"));
        assertThat(id(sam.get(path(two)))).as("an old link").isEqualTo(id(one));
        assertThat(items(path(one) + "/joined")).hasSize(2);
        assertThat(items(path(one) + "/mails").stream().map(mail -> mail.path("text").asString())).anyMatch(text -> text.contains("How many?"));
        work.answers(letter, "Forty, please.");
        JsonNode answer = soon("the answer", () -> items(path(one) + "/mails").stream().filter(mail -> mail.path("text").asString()
                .contains("Forty, please.")).findFirst().orElse(null));
        assertThat(answer.path("direction").asString()).isEqualTo("in");

        sam.delete(path(one) + "/joined/" + id(two));
        sam.delete(path(one) + "/merges/" + id(two));

        JsonNode apart = sam.get(path(two));
        assertThat(id(apart)).isEqualTo(id(two));
        assertThat(apart.path("owner").asString()).isEqualTo(owner);
        assertThat(apart.path("status").asString()).isEqualTo("working");
        assertThat(running(two)).isEqualTo(1);
        assertThat(sam.taskAbout("lead:" + id(two)).path("assignee").asString()).isEqualTo(owner);
        assertThat(items(path(two) + "/joined")).hasSize(1);
        assertThat(items(path(two) + "/mails")).as("what was its own").hasSize(1);
        assertThat(items(path(one) + "/mails")).as("what came to the other meanwhile").hasSize(1);
        JsonNode first = sam.get(path(one));
        assertThat(reasons(first)).doesNotContain("A company of more than 50 people is worth a call", "Who agreed to hear from us may be reminded");
        assertThat(first.path("status").asString()).as("nobody has touched it after all").isEqualTo(one.path("status").asString());
        assertThat(waits(one)).as("its first contact is watched again").isEqualTo(1);
        assertThat(changes(two)).contains("mergedInto", "ownerId");
        sam.complete(sam.taskAbout("lead:" + id(two)), Map.of("outcome", "qualified"));
        assertThat(running(two)).isZero();
        assertThat(Town.only(sam.get(path(one) + "/merges")).path("undoneBy").asString()).isEqualTo("sam");
    }

    @Test
    void whatWasAskedAndAnsweredGoesAlongAndTheCallIsOver() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());
        JsonNode talk = sam.post("/dialogues", Map.of("subject", "lead:" + id(two), "process", "lead-qualification"));
        sam.post("/dialogues/" + id(talk) + "/answers", Map.of("values", Map.of("reached", "yes")));

        sam.post(path(one) + "/merges", Map.of("lead", id(two)));

        JsonNode told = Town.only(sam.get("/dialogues?subject=lead:" + id(one)));
        assertThat(id(told)).isEqualTo(id(talk));
        assertThat(told.path("over").asBoolean()).isTrue();
        assertThat(told.path("answers")).hasSize(1);
        sam.delete(path(one) + "/joined/" + id(two));
        assertThat(sam.get("/dialogues?subject=lead:" + id(one)).path("items")).isEmpty();
        assertThat(sam.get("/dialogues?subject=lead:" + id(two)).path("items")).hasSize(1);
    }

    @Test
    void whatWasWrittenDownAndPlannedGoesAlongAndComesBack() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());
        sam.post(path(two) + "/activities", Map.of("kind", "meeting", "text", "Saw the shop", "place", "Cluj"));
        sam.post(path(two) + "/activities", Map.of("kind", "call", "text", "Ask for the order", "at", "2099-01-05T09:30:00Z"));

        sam.post(path(one) + "/merges", Map.of("lead", id(two)));

        JsonNode met = Town.only(sam.get(path(one) + "/activities?kind=meetings"));
        assertThat(met.path("place").asString()).isEqualTo("Cluj");
        sam.patch(path(one) + "/activities/" + id(met), Map.of("text", "Saw the new shop"));
        assertThat(Town.only(sam.get(path(one) + "/activities?planned=true")).path("text").asString()).isEqualTo("Ask for the order");
        sam.post(path(one) + "/activities", Map.of("kind", "note", "text", "Said since"));
        sam.delete(path(one) + "/joined/" + id(two));
        assertThat(sam.get(path(one) + "/activities?kind=meetings").path("items")).isEmpty();
        assertThat(sam.get(path(one) + "/activities?planned=true").path("items")).isEmpty();
        assertThat(Town.only(sam.get(path(one) + "/activities?kind=notes")).path("text").asString()).isEqualTo("Said since");
        assertThat(Town.only(sam.get(path(two) + "/activities?kind=meetings")).path("text").asString()).isEqualTo("Saw the new shop");
        assertThat(Town.only(sam.get(path(two) + "/activities?planned=true")).path("text").asString()).isEqualTo("Ask for the order");
    }

    @Test
    void askedAgainItIsTheSameAndWhatWasSeenOtherwiseIsRefused() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());

        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(two)), "If-Match", "\"99\"").statusCode()).isEqualTo(412);
        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(two), "version", 99)).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(one))).statusCode()).isEqualTo(400);
        assertThat(town.colleague("carol").tryPost(path(one) + "/merges", Map.of("lead", id(two))).statusCode()).isEqualTo(404);
        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(two))).statusCode()).isEqualTo(201);
        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(two))).statusCode()).isEqualTo(200);

        JsonNode over = lead(town.customer("Over"), Map.of());
        sam.complete(sam.taskAbout("lead:" + id(over)), Map.of("outcome", "disqualified"));
        assertThat(sam.tryPost(path(one) + "/merges", Map.of("lead", id(over))).statusCode()).isEqualTo(409);
        assertThat(sam.tryPost(path(over) + "/merges", Map.of("lead", id(one))).statusCode()).isEqualTo(409);
    }

    @Test
    void onThePageOneOfTheTwoGoesOnAndNoThird() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());
        JsonNode third = lead(town.customer("Third"), Map.of());

        assertThat(merged(one, two, third)).isEqualTo(400);
        assertThat(merged(one, one, one)).isEqualTo(400);
        assertThat(merged(one, two, two)).isEqualTo(204);

        assertThat(List.of(running(one), running(two), running(third))).containsExactly(0, 1, 1);
    }

    private int merged(JsonNode one, JsonNode other, JsonNode going) {
        String page = "/leads/" + id(one) + "/beside/" + id(other);
        return town.browser("sam").submit("/leads/" + id(one), page, "going", id(going), "seen", version(one), "seenOther", version(other))
                .statusCode();
    }

    private String version(JsonNode lead) {
        return sam.get(path(lead)).path("version").asString();
    }

    @Test
    void whoIsAtWorkOnALeadLosesItToNoColleague() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());
        JsonNode task = sam.taskAbout("lead:" + id(two));
        if (!task.path("assignee").isNull()) {
            sam.delete("/tasks/" + id(task) + "/claim");
        }
        town.colleague("alice").put("/tasks/" + id(task) + "/claim", Map.of());
        town.colleague("alice").post(path(two) + "/activities", Map.of("kind", "call", "text", "Hello"));

        assertThat(town.colleague("bob").tryPost(path(one) + "/merges", Map.of("lead", id(two))).statusCode()).isEqualTo(409);
        town.colleague("bob").post(path(two) + "/merges", Map.of("lead", id(one)));

        assertThat(sam.get(path(one)).path("owner").asString()).isEqualTo("alice");
    }

    @Test
    void aLeadThatRestedRestsAgainAndOneThatNobodyTouchedIsWatchedAgain() {
        JsonNode one = lead(home, Map.of());
        JsonNode resting = lead(work, Map.of());
        JsonNode fresh = lead(town.customer("Fresh"), Map.of());
        sam.complete(sam.taskAbout("lead:" + id(resting)), Map.of("outcome", "nurture", "restDays", 30));
        String until = sam.get(path(resting)).path("restsUntil").asString();
        sam.post(path(one) + "/merges", Map.of("lead", id(resting)));
        sam.post(path(one) + "/merges", Map.of("lead", id(fresh)));
        assertThat(waits(fresh) + waits(resting)).isZero();

        sam.delete(path(one) + "/merges/" + id(resting));
        sam.delete(path(one) + "/merges/" + id(fresh));

        assertThat(sam.get(path(resting)).path("status").asString()).isEqualTo("nurture");
        assertThat(sam.get(path(resting)).path("restsUntil").asString()).isEqualTo(until);
        assertThat(tasks(resting)).isEmpty();
        assertThat(waits(resting)).as("for them, for a conversion").isEqualTo(2);
        assertThat(waits(fresh)).as("for a touch").isEqualTo(1);
        assertThat(sam.get(path(fresh)).path("owner")).isEqualTo(fresh.path("owner"));
        lead(work, Map.of("message", "Now we want lamps"));
        assertThat(sam.get(path(resting)).path("status").asString()).as("taken up").isEqualTo("assigned");
    }

    @Test
    void aChainOfMergesIsTakenBackInAnyOrder() {
        JsonNode one = lead(home, Map.of());
        JsonNode two = lead(work, Map.of());
        JsonNode three = lead(town.customer("Three"), Map.of());
        sam.post(path(two) + "/activities", Map.of("kind", "note", "text", "about two"));
        sam.post(path(one) + "/merges", Map.of("lead", id(two)));
        sam.post(path(three) + "/merges", Map.of("lead", id(one)));
        assertThat(id(sam.get(path(two)))).isEqualTo(id(three));

        sam.delete(path(three) + "/joined/" + id(two));
        sam.delete(path(three) + "/joined/" + id(one));

        assertThat(List.of(running(one), running(two), running(three))).containsOnly(1);
        assertThat(List.of(notes(one), notes(two), notes(three))).containsExactly(0, 1, 0);
    }

    private int notes(JsonNode lead) {
        return jdbc.sql("select count(*) from activity where subject_type = 'lead' and subject_id = ? and kind = 'NOTE'")
                .param(Long.valueOf(id(lead))).query(Integer.class).single();
    }

    private List<String> changes(JsonNode lead) {
        return jdbc.sql("select changes from audit where record_type = 'lead' and record_id = ?").param(Long.valueOf(id(lead)))
                .query(String.class).list().stream().flatMap(one -> List.of(one.split("\"")).stream()).distinct().toList();
    }

    private int running(JsonNode lead) {
        return jdbc.sql("select count(*) from process_link where subject = ? and process = 'lead-intake' and running = true")
                .param("lead:" + id(lead)).query(Integer.class).single();
    }

    private int waits(JsonNode lead) {
        return jdbc.sql("""
                select count(*) from ACT_RU_EVENT_SUBSCR s join process_link l on l.instance = s.PROC_INST_ID_
                where l.subject = ? and l.running = true""").param("lead:" + id(lead)).query(Integer.class).single();
    }

    /** As it is in the inbox: an old link of the API leads to the other lead. */
    private List<Long> tasks(JsonNode lead) {
        return jdbc.sql("select id from work_item where subject_type = 'lead' and subject_id = ? and closed = false")
                .param(Long.valueOf(id(lead))).query(Long.class).list();
    }

    private JsonNode lead(Customer who, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("email", who.address());
        return sam.post("/leads", body);
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }

    private static List<String> reasons(JsonNode lead) {
        return lead.path("reasons").valueStream().map(reason -> reason.path("text").asString()).toList();
    }

    private static String path(JsonNode lead) {
        return "/leads/" + id(lead);
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
