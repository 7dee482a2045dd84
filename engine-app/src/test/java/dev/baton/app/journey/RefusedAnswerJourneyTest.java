package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.mail.EmbeddedMailServer;
import dev.baton.mail.Security;
import dev.baton.router.MailServers;
import dev.baton.router.RouterSettings.MailServer;
import dev.baton.router.RouterSettings.OAuth;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An answer that the customer's mail server refuses for good. */
@Journey
@Import(RefusedAnswerJourneyTest.NobodyThere.class)
@TestPropertySource(properties =
    "spring.datasource.url=jdbc:h2:mem:refused;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
class RefusedAnswerJourneyTest {

    @Autowired Town town;

    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyThere {

        @Bean
        @Primary
        MailServers refusing(EmbeddedMailServer mail) throws IOException {
            MailServer at = new MailServer("127.0.0.1", 0, Security.NONE, "", "", OAuth.NONE, "");
            return new MailServers(at.at(mail.imapPort()), at.at(new RefusingSmtp().port()));
        }
    }

    @Test
    void theAgentSeesItAndTheCaseDoesNotWaitForACustomerWhoGotNothing() {
        JsonNode one = town.colleague("alice").post("/cases", Map.of("contact", Map.of("email", "gone@example.org"),
                "subject", "Lamp", "text", "My lamp is dark."));
        String id = one.path("id").asString();
        town.colleague("alice").post("/cases/" + id + "/mails", Map.of("text", "Which lamp?", "waiting", true));

        JsonNode notice = soon("somebody is told", () -> town.colleague("sam").get("/tasks?scope=all&subject=case:" + id).path("items")
                .valueStream().filter(line -> line.path("title").asString().startsWith("What we wrote did not reach")).findFirst()
                .orElse(null));
        JsonNode now = town.colleague("sam").get("/cases/" + id);
        assertThat(notice.path("assignee").asString("")).as("its owner, else the team").isEqualTo(now.path("owner").asString(""));
        assertThat(town.colleague("alice").get("/cases/" + id).path("status").asString()).isEqualTo("open");
        assertThat(town.colleague("alice").get("/cases/" + id + "/mails").path("items").valueStream()
                .filter(mail -> mail.path("direction").asString().equals("out"))
                .map(mail -> mail.path("outcome").asString())).containsExactly("failed");
        JsonNode mail = town.colleague("sam").get("/outbox?to=gone@example.org").path("items").get(0);
        assertThat(mail.path("failure").asString()).contains("550 5.1.1");
        assertThat(mail.path("attempts").asInt()).isOne();
    }
}
