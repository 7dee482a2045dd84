package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One mail to two people, of whom the mail server takes one at once and the other later, and Baton is killed twice: when the
 * first has it and nobody has said so, and again when the second has.
 */
@BesideOthers
@Tag("crash")
class KillsOfADividedMailTest {

    private static final String ANA = "ana@customer.example";
    private static final String SLOW = "slow@customer.example";
    private static final String FIRST = "first@customer.example";
    private static final String SHOPPER = "shopper@customer.example";

    @TempDir
    Path folder;

    @Test
    void eachOfBothGetsItAndAgainOnlyWhereItWasInDoubt() {
        RunningBaton baton = null;
        try (Peers peers = new Peers(false)) {
            baton = peers.startNewcomer(folder);
            peers.sink.putOff(SLOW);
            Barrier plug = peers.sink.inData(FIRST::equals);
            write(baton.as("ada"), List.of(FIRST));
            plug.awaitArrival("with another mail, behind which these wait");
            write(baton.as("ada"), List.of(ANA, SLOW));
            baton.as("ada").tell(Map.of("id", "one", "source", "shop", "type", "signed-up",
                    "contact", Map.of("email", SHOPPER, "firstName", "Ann", "consents", List.of("marketing"))));
            Api queued = baton.as("ada");
            Peers.await("all of them wait", () -> !outbox(queued, ANA).isEmpty() && !outbox(queued, SHOPPER).isEmpty());
            Barrier taken = peers.sink.beforeAcknowledgement(ANA::equals);
            plug.open();
            taken.awaitArrival("with Ana's copy");

            baton.close();
            taken.cut();
            baton = peers.startNewcomer(folder);
            Api again = baton.as("ada");
            Peers.await("Ana's part is known to be sent", () -> copies(peers, ANA) == 2 && outbox(again, ANA).stream()
                    .anyMatch(mail -> mail.path("state").asString().equals("sent")));
            Barrier second = peers.sink.beforeAcknowledgement(SLOW::equals);
            peers.sink.serveAll();
            second.awaitArrival("with the other copy");

            baton.close();
            second.cut();
            baton = peers.startNewcomer(folder);
            Api last = baton.as("ada");
            Peers.await("nothing waits any more", () -> last.all("/outbox").stream().map(mail -> mail.path("state").asString())
                    .allMatch(state -> state.equals("sent") || state.equals("ambiguous")) && copies(peers, SLOW) > 1);

            List<String> ids = peers.sink.taken().stream().filter(mail -> mail.to().equals(ANA) || mail.to().equals(SLOW))
                    .map(SmtpSink.Taken::messageId).distinct().toList();
            System.out.printf("H2, divided: %s %d, %s %d, marketing %d (%s)%n", ANA, copies(peers, ANA), SLOW, copies(peers, SLOW),
                    copies(peers, SHOPPER), outbox(last, SHOPPER).getFirst().path("state").asString());
            assertThat(ids).as("one mail, whoever has it").hasSize(1);
            assertThat(copies(peers, ANA)).as("again after the first kill only").isEqualTo(2);
            assertThat(copies(peers, SLOW)).as("again after the second").isEqualTo(2);
            assertThat(copies(peers, SHOPPER)).as("marketing mail in the same hand").isLessThanOrEqualTo(1);
        } finally {
            if (baton != null) {
                baton.close();
            }
        }
    }

    private static void write(Api application, List<String> to) {
        JsonNode one = application.post("/cases", Map.of("contact", Map.of("email", to.getFirst(), "name", "Ana Pop"),
                "subject", "Lamp", "text", "It is dark."));
        application.post("/cases/" + one.path("id").asString() + "/mails", Map.of("text", "Which lamp?", "to", to));
    }

    private static List<JsonNode> outbox(Api application, String to) {
        return application.all("/outbox?to=" + to);
    }

    private static long copies(Peers peers, String to) {
        return peers.sink.taken().stream().filter(mail -> mail.to().equals(to)).count();
    }
}
