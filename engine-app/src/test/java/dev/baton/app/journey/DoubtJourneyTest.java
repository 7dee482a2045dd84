package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rules are not sure whether two leads are one person's: somebody is asked, once. */
@Journey
class DoubtJourneyTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired MeterRegistry meters;

    private Colleague sam;
    private String company;
    private JsonNode john;
    private JsonNode jon;

    @BeforeEach
    void twoOfOneCompanyWithNearlyOneName() {
        sam = town.colleague("sam");
        company = "Smith " + UUID.randomUUID().toString().substring(0, 8);
        john = lead("John", "Smith", Map.of("company", company));
        double before = statements();
        jon = lead("Jon", "Smith", Map.of("company", company + " Ltd", "message", "Please send a quote"));
        System.out.printf("SQL statements: a lead that raises a doubt %.0f%n", statements() - before);
    }

    @Test
    void whoFindsOnePersonMergesThemAndTheLaterLeadEnds() {
        JsonNode task = sam.taskAbout(doubt());
        assertThat(task.path("assignee").asString()).isEqualTo(john.path("owner").asString());
        assertThat(task.path("headline").asString()).as("the other may be none of theirs").isEqualTo("John Smith");
        assertThat(task.path("sender").isNull()).isTrue();
        assertThat(task.path("reasons").valueStream().map(reason -> reason.path("rule").asString()))
                .containsExactly("The same name at the same company may be one person");

        sam.complete(task, Map.of("answer", "same"));

        assertThat(id(sam.get("/leads/" + id(jon)))).isEqualTo(id(john));
        assertThat(running("lead:" + id(jon)) + running(doubt())).isZero();
        sam.delete("/leads/" + id(john) + "/joined/" + id(jon));
        assertThat(running("lead:" + id(jon))).isEqualTo(1);
        assertThat(answer()).as("said for good").isEqualTo("OTHER");
    }

    @Test
    void whoFindsTwoPeopleIsNeverAskedAboutThemAgain() {
        sam.complete(sam.taskAbout(doubt()), Map.of("answer", "other"));

        assertThat(running("lead:" + id(jon))).isEqualTo(1);
        assertThat(running("lead:" + id(john))).isEqualTo(1);
        assertThat(town.browser("sam").get("/leads/" + id(jon), "Accept", "text/html").body()).doesNotContain("May be the same");
        assertThat(town.browser("sam").get("/leads/" + id(lead("Jhon", "Smith", Map.of("company", company))), "Accept", "text/html").body())
                .contains("May be the same", "The same name at the same company may be one person");
    }

    @Test
    void whoMergesUnaskedEndsTheQuestion() {
        sam.post("/leads/" + id(jon) + "/merges", Map.of("lead", id(john)));

        assertThat(running(doubt())).isZero();
        assertThat(items("/tasks?scope=all&subject=" + doubt())).isEmpty();
        assertThat(answer()).isEqualTo("SAME");
    }

    @Test
    void nobodyIsAskedAboutALeadThatIsOver() {
        sam.complete(sam.taskAbout("lead:" + id(john)), Map.of("outcome", "nurture", "restDays", 30));
        assertThat(running(doubt())).as("it comes back").isEqualTo(1);

        sam.post("/leads/" + id(jon) + "/conversion", Map.of());

        assertThat(running(doubt())).isZero();
        JsonNode third = lead("Jhon", "Smith", Map.of("company", company));
        String another = "doubt:" + jdbc.sql("select id from lead_doubt where lead_id = ?").param(Long.valueOf(id(third))).query(Long.class).single();
        assertThat(running(another)).isEqualTo(1);
        sam.complete(sam.taskAbout("lead:" + id(third)), Map.of("outcome", "disqualified"));
        assertThat(running(another)).isZero();
        assertThat(items("/tasks?scope=all&subject=" + another)).isEmpty();
    }

    @Test
    void whoWritesFromTheHouseOfAnotherAndIsCalledNearlyTheSameIsAskedAbout() {
        String house = "@" + UUID.randomUUID() + ".example";
        john = lead("Johnny", "Adams", Map.of("email", "j.adams" + house));
        jon = lead("Johnnie", "Adams", Map.of("email", "sales" + house));

        assertThat(sam.taskAbout(doubt()).path("reasons").valueStream().map(reason -> reason.path("rule").asString()))
                .containsExactly("The same name at addresses of one company may be one person");
        assertThat(town.browser("sam").get("/leads/" + id(john), "Accept", "text/html").body()).contains("May be the same", "Johnnie Adams");
        assertThat(doubts(lead("Mary", "Adams", Map.of("email", "mary" + house)))).as("a colleague").isZero();
        assertThat(doubts(lead("Johnny", "", Map.of("email", "johnny" + house)))).as("a first name is many people's").isZero();
        lead("Johnny", "Baker", Map.of("email", UUID.randomUUID() + "@gmail.com"));
        assertThat(doubts(lead("Johnny", "Baker", Map.of("email", UUID.randomUUID() + "@gmail.com")))).as("a public house is no company").isZero();
    }

    @Test
    void whoHasTheSameNameIsFoundAmongManyOfAFair() {
        String house = "@" + UUID.randomUUID() + ".example";
        john = lead("Greta", "Holm", Map.of("email", "greta" + house));
        IntStream.range(0, 21).forEach(n -> lead("Q" + (char) ('a' + n), "W" + (char) ('a' + n), Map.of("email", "colleague" + n + house)));

        jon = lead("Greta", "Holm", Map.of("email", "holm" + house));

        assertThat(running(doubt())).isEqualTo(1);
    }

    private int doubts(JsonNode lead) {
        return jdbc.sql("select count(*) from lead_doubt where lead_id = ?").param(Long.valueOf(id(lead))).query(Integer.class).single();
    }

    private String doubt() {
        return "doubt:" + jdbc.sql("select id from lead_doubt where lead_id = ? and other_id = ?")
                .params(Long.valueOf(id(jon)), Long.valueOf(id(john))).query(Long.class).single();
    }

    private String answer() {
        return jdbc.sql("select answer from lead_doubt where lead_id = ? and other_id = ?")
                .params(Long.valueOf(id(jon)), Long.valueOf(id(john))).query(String.class).single();
    }

    private int running(String subject) {
        return jdbc.sql("select count(*) from process_link where subject = ? and running = true").param(subject).query(Integer.class).single();
    }

    private JsonNode lead(String first, String last, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("email", town.customer(first).address(), "firstName", first, "lastName", last));
        body.putAll(more);
        return sam.post("/leads", body);
    }

    private double statements() {
        return meters.get("baton.sql.statements").functionCounter().count();
    }

    private List<JsonNode> items(String path) {
        return sam.get(path).path("items").valueStream().toList();
    }

    private static String id(JsonNode record) {
        return record.path("id").asString();
    }
}
