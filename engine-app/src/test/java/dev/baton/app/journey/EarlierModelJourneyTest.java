package dev.baton.app.journey;

import static dev.baton.app.journey.QuietWeek.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.engine.ModelDeployment;
import dev.baton.app.engine.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A model of leads as it was before they were followed up by rules: where somebody edited it, it goes on as it was drawn. */
@OnAMovedClock
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:earlier;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
        + "DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class EarlierModelJourneyTest {

    @Autowired Town town;
    @Autowired Clock clock;
    @Autowired ModelDeployment models;

    private Colleague sam;
    private LocalDate monday;

    @BeforeEach
    void theEarlierModelIsLive() throws IOException {
        models.deployEdited(List.of(new ModelFile("lead-intake.bpmn",
                new ClassPathResource("models/lead-intake.bpmn").getContentAsByteArray())), "dora");
        sam = town.colleague("sam");
        monday = QuietWeek.monday(clock);
        itIs(at(monday, "10:00"));
    }

    @Test
    void anUntouchedLeadIsPassedOnOnceThenTheSupervisorHasItAndEndsIt() {
        String lead = "/leads/" + sam.post("/leads", Map.of("email", town.customer("Old").address(), "company", "Old Lamps",
                "employees", 800, "phone", "+40213000000", "message", "Please send a quote")).path("id").asString();
        String first = owner(lead);

        itIs(at(monday, "11:01"));
        assertThat(owner(lead)).isNotIn(first, "", "sam");
        itIs(at(monday, "13:02"));
        assertThat(owner(lead)).isEqualTo("sam");

        JsonNode task = sam.taskAbout("lead:" + lead.substring("/leads/".length()));
        sam.complete(task, Map.of("outcome", "noAnswer"));
        assertThat(sam.get(lead).path("status").asString()).isEqualTo("nurture");
        assertThat(sam.get(lead).path("restsUntil").isNull()).as("its picture knows of no return").isTrue();
    }

    @Test
    void aLeadIsConvertedAlsoWhereItsPictureKnowsOfNoConversion() {
        JsonNode lead = sam.post("/leads", Map.of("email", town.customer("Older").address(), "message", "Please send a quote"));
        String subject = "lead:" + lead.path("id").asString();

        sam.post("/leads/" + lead.path("id").asString() + "/conversion", Map.of("opportunity", Map.of("name", "Older lamps")));

        assertThat(sam.get("/tasks?scope=all&subject=" + subject).path("items")).isEmpty();
        assertThat(sam.get("/processes/lead-intake/instances?subject=" + subject).path("items")).isEmpty();
    }

    /** In a model that does something else before somebody is to handle the case, the task comes in a later transaction. */
    @Test
    void aTaskThatComesLaterIsBornInTheHandsOfWhomTheRulesChose() throws IOException {
        String model = new ClassPathResource("processes/case-handling.bpmn").getContentAsString(StandardCharsets.UTF_8);
        models.deployEdited(List.of(new ModelFile("case-handling.bpmn", model.replace("<bpmn:userTask id=\"userTask_HandleCase\"",
                "<bpmn:userTask id=\"userTask_HandleCase\" camunda:asyncBefore=\"true\"").getBytes(StandardCharsets.UTF_8))), "dora");

        JsonNode one = sam.post("/cases", Map.of("contact", Map.of("email", town.customer("Later").address()), "subject", "Dark", "text", "Dark",
                "priority", "urgent"));

        assertThat(one.path("owner").asString()).isIn("alice", "bob", "carol");
        itIs(at(monday, "10:01"));
        assertThat(sam.taskAbout("case:" + one.path("id").asString()).path("assignee")).isEqualTo(one.path("owner"));
    }

    private String owner(String lead) {
        return sam.get(lead).path("owner").asString("");
    }

    private void itIs(Instant time) {
        town.colleague("ada").put("/demo/clock", Map.of("at", time.toString()));
    }
}
