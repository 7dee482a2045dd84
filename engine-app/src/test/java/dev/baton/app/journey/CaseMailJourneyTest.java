package dev.baton.app.journey;

import static dev.baton.app.journey.Crews.subject;
import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Crews.Crew;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose a case is that came by mail, from the customer's mail program to the agent's page. A team with a mailbox of its own. */
@Journey
class CaseMailJourneyTest {

    @Autowired Town town;
    @Autowired Crews crews;

    private Crew crew;
    private String address;

    @BeforeEach
    void aTeamWithAMailbox() {
        crew = crews.of("lea", "ann", "ben").introduced();
        address = "crew" + crew.team + "@baton.example";
        town.customer("Postman").writes(address, "First", "makes the account at the mail server");
        mailbox(true);
    }

    @AfterEach
    void nobodyReadsItAnyMore() {
        mailbox(false);
    }

    @Test
    void anUrgentMailOfAStrangerIsGivenToWhoHasLeastToDoAndThePageSaysWhy() {
        crew.take("ann", crew.opened("ann", "normal"));

        JsonNode urgent = written(town.customer("Hasty"), "Urgent", "Everything stands still since nine.");

        assertThat(urgent.path("priority").asString()).isEqualTo("urgent");
        assertThat(crew.owner(urgent)).isEqualTo("ben");
        assertThat(crew.at("ben").get("/tasks?scope=mine&subject=" + subject(urgent)).path("items")).hasSize(1);
        JsonNode trace = crew.decision("ben", urgent, "assignment").path("facts");
        assertThat(trace.at("/considered/0/reason/key").asString()).isEqualTo("assignment.ahead.open");
        assertThat(crew.page("ben", urgent)).contains("An urgent case is given to who has least to do",
                "Has the least open work: 0, the next one 1.", "Assigned");
    }

    @Test
    void anOrdinaryMailWaitsInTheListAndTheNextOneGoesToWhoTookIt() {
        Customer loyal = town.customer("Loyal");
        JsonNode first = written(loyal, "Lamp", "My lamp stays dark.");
        assertThat(crew.owner(first)).isEmpty();
        assertThat(crew.at("ann").taskAbout(subject(first)).path("assignee").asString("")).isEmpty();
        assertThat(crew.page("ann", first)).contains("Every other case waits in the list for who can take it");
        crew.take("ben", first);
        crew.at("ben").post("/cases/" + first.path("id").asString() + "/resolution", Map.of("code", "solved"));

        JsonNode second = written(loyal, "Another lamp", "This one stays dark, too.");

        assertThat(crew.owner(second)).isEqualTo("ben");
        assertThat(crew.page("ben", second)).contains("Who of the team had the customer&#39;s last case within a year gets the next one",
                "The only one who fits.");
    }

    private JsonNode written(Customer customer, String about, String text) {
        customer.writes(address, about, text);
        return soon("a case of " + customer.address() + " about " + about, () -> town.colleague("ada")
                .get("/cases?contactEmail=" + customer.address()).path("items").valueStream()
                .filter(one -> one.path("subject").asString().equals(about)).findFirst().orElse(null));
    }

    private void mailbox(boolean active) {
        Map<String, Object> form = new HashMap<>(Map.of("address", address, "password", address, "team", "t" + crew.team, "active", active));
        if (active) {
            town.colleague("ada").post("/mailboxes", form);
        } else {
            town.colleague("ada").put("/mailboxes/" + address, form);
        }
    }
}
