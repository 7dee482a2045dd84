package dev.baton.app.journey;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A machine that answers whatever it is sent, and marks nothing as automatic. */
@OnAMovedClock
@TestPropertySource(properties = {"baton.mail.loop.sender-burst=3",
    "spring.datasource.url=jdbc:h2:mem:loopjourney;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"})
class LoopJourneyTest {

    @Autowired Town town;

    @Test
    void theTeamIsToldOnceAndAfterSilencePeopleMayWriteAgain() {
        Customer robot = town.customer("Robot");
        robot.writes("support@baton.example", "Lamp", "My lamp is dark.");
        Message answer = robot.inbox(1).getFirst();
        JsonNode one = Town.only(sam().get("/cases?contactEmail=" + robot.address()));
        String id = one.path("id").asString();

        for (int mail = 1; mail <= 6; mail++) {
            robot.answers(answer, "Thank you for your mail number " + mail + ".");
            int mails = mail + 2;
            soon("mail " + mail + " stands in its case", () -> thread(id) == mails);
        }

        assertThat(outcomes(id, "joinedCase")).isEqualTo(3);
        assertThat(outcomes(id, "loop")).as("set aside, but not lost").isEqualTo(3);
        assertThat(notices(id)).isOne();

        town.colleague("ada").post("/demo/clock", Map.of("advance", "PT11M"));
        robot.answers(answer, "This is a person now.");

        soon("it is in work again", () -> outcomes(id, "joinedCase") == 4);
        assertThat(notices(id)).isOne();
    }

    @Test
    void aDeskThatMakesATicketOfEachOfOurAnswersFallsSilentAndLosesNoMail() {
        Customer desk = town.customer("Desk");

        for (int ticket = 1; ticket <= 13; ticket++) {
            desk.writes("support@baton.example", "Ticket number " + ticket, "We opened a ticket for your question.");
            int cases = ticket;
            soon("ticket " + ticket + " is a case", () -> sam().get("/cases?contactEmail=" + desk.address()).path("items").size() == cases);
        }

        assertThat(desk.inbox(10)).as("answers within an hour").hasSize(10);
        town.colleague("ada").post("/demo/clock", Map.of("advance", "PT61M"));
        desk.writes("support@baton.example", "Ticket number 14", "This is a person now.");
        assertThat(desk.inbox(11)).hasSize(11);
    }

    private int thread(String id) {
        return sam().get("/cases/" + id + "/mails").path("items").size();
    }

    private long outcomes(String id, String outcome) {
        return sam().get("/mails?outcome=" + outcome).path("items").valueStream()
                .filter(mail -> mail.path("subject").asString().equals("case:" + id)).count();
    }

    private long notices(String id) {
        return sam().get("/tasks?scope=all&subject=case:" + id).path("items").valueStream()
                .filter(task -> task.path("title").asString().startsWith("Machines answer each other")).count();
    }

    private Colleague sam() {
        return town.colleague("sam");
    }
}
