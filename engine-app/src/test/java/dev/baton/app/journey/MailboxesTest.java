package dev.baton.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An administrator asks whether the way to a mailbox works. */
@Journey
class MailboxesTest {

    @Autowired Town town;

    @Test
    void saysWhatOurMailboxesDoWithFetchedMailAndKeepsTheirPasswords() {
        JsonNode mailboxes = town.colleague("ada").get("/mailboxes").path("items");

        assertThat(mailboxes.valueStream().map(one -> one.path("address").asString()))
                .contains("support@baton.example", "sales@baton.example");
        assertThat(mailboxes.get(0).path("afterFetch").asString()).isEqualTo("flag");
        assertThat(mailboxes.get(0).propertyNames())
                .containsExactlyInAnyOrder("address", "folder", "afterFetch", "moveTo", "logIn");
    }

    @Test
    void triesTheWayInAndTheWayOut() {
        JsonNode trial = town.colleague("ada").post("/mailboxes/support@baton.example/trials", Map.of());

        assertThat(trial.path("fetching").path("finding").asString()).isEqualTo("works");
        assertThat(trial.path("sending").path("finding").asString()).isEqualTo("works");
        assertThat(trial.path("sending").path("said").asString()).isEmpty();
    }

    @Test
    void isForAdministratorsAndKnowsNoOtherMailbox() {
        assertThat(town.colleague("sam").tryPost("/mailboxes/support@baton.example/trials", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(town.colleague("sam").tryGet("/mailboxes").statusCode()).isEqualTo(403);
        assertThat(town.colleague("ada").tryPost("/mailboxes/nobody@baton.example/trials", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
