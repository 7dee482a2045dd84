package dev.baton.router.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.mail.HousePauses;
import dev.baton.mail.OutboxQueue;
import dev.baton.mail.OutboxState;
import dev.baton.mail.OutgoingMail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast mail leaves, per house and in all, and what a house that asks for a pause gets. */
class RatesTest extends AtTheMailServer {

    private static final RateSettings FOUR_A_SECOND = new RateSettings(0, 0, 0, Map.of("example.ro", 4.0), 1);

    private final MutableClock time = new MutableClock();
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = connection(server.port());
        queue = new OutboxQueue(units, jdbc, null, null, "here", time);
    }

    @AfterEach
    void hangUp() {
        connection.close();
    }

    @Test
    void aLongRowForOneHouseHindersNoOther() throws Exception {
        IntStream.range(0, 30).forEach(n -> queue(to("ana" + n)));
        queue(toAddress("bob@other.example"));
        var rates = rates(FOUR_A_SECOND, time);

        rounds(rates, 1);

        assertThat(server.recipients()).hasSize(5).contains("bob@other.example");
        assertThat(jdbc.queryForList("select distinct waits from outbox_mail where state = 'QUEUED'", String.class))
                .containsExactly("RATE");
    }

    @Test
    void eachWaitsForItsTurnAndIsPutOffOnce() throws Exception {
        IntStream.range(0, 24).forEach(n -> queue(to("ana" + n)));
        var rates = rates(FOUR_A_SECOND, time);

        rounds(rates, 1);
        assertThat(server.recipients()).hasSize(4);
        for (int second = 1; second <= 5; second++) {
            time.forward(Duration.ofSeconds(1));
            rounds(rates, 1);
            assertThat(server.recipients()).hasSize(4 + 4 * second);
        }
        assertThat(sent.about(CASE)).extracting(OutgoingMail::attempts).containsOnly(1);
    }

    @Test
    void nodesShareTheLimit() throws Exception {
        IntStream.range(0, 24).forEach(n -> queue(to("ana" + n)));
        var pauses = new HousePauses(JdbcClient.create(jdbc), time);

        rounds(new Rates(FOUR_A_SECOND, pauses, () -> 2, time), 1);

        assertThat(server.recipients()).hasSize(2);
    }

    @Test
    void noMoreLeavesInAllThanMay() throws Exception {
        IntStream.range(0, 24).forEach(n -> queue(toAddress("ana@house" + n + ".example")));
        var rates = rates(new RateSettings(5, 0, 0, Map.of(), 1), time);

        rounds(rates, 2);
        assertThat(server.recipients()).hasSize(5);
        time.forward(Duration.ofSeconds(1));
        rounds(rates, 2);

        assertThat(server.recipients()).hasSize(10);
    }

    @Test
    void aHouseThatAsksForAPauseGetsIt() throws Exception {
        IntStream.range(0, 3).forEach(n -> queue(toAddress("ana" + n + "@slow.example")));
        queue(to("bob"));
        var rates = rates(UNLIMITED, time);

        rounds(rates, 2);

        assertThat(server.recipients()).as("one try there, and all other mail").containsExactlyInAnyOrder("ana0@slow.example",
                "bob@example.ro");
        assertThat(sent.about(CASE)).extracting(OutgoingMail::attempts).containsExactlyInAnyOrder(1, 0, 0, 1);
        assertThat(jdbc.queryForList("select said from mail_pause", String.class).getFirst()).contains("421 4.7.0 too many");

        queue(toAddress("eva@slow.example"));
        rounds(rates, 1);
        assertThat(server.recipients()).as("not from another postman or node either").hasSize(2);
        server.slowHouse = "250 ok";
        time.forward(Duration.ofSeconds(61));
        rounds(rates, 1);

        assertThat(sent.about(CASE)).extracting(OutgoingMail::state).containsOnly(OutboxState.SENT);
        assertThat(jdbc.queryForList("select domain from mail_pause")).isEmpty();
    }

    @Test
    void thePauseGrowsUntilTheHouseTakesAMail() {
        var pauses = new HousePauses(JdbcClient.create(jdbc), time);

        assertThat(pauses.strike("slow.example", "421")).isEqualTo(time.instant().plusSeconds(60));
        pauses.strike("slow.example", "421");
        assertThat(pauses.all().get("slow.example").strikes()).as("one wave, one strike").isOne();
        time.forward(Duration.ofSeconds(61));

        assertThat(pauses.strike("slow.example", "421")).isEqualTo(time.instant().plusSeconds(120));
    }

    /** A house that does not know us yet asks for one mail to come again; others may come. */
    @Test
    void greylistingIsNoCallForAPause() throws Exception {
        server.slowHouse = "451 4.7.1 Greylisted, come back in five minutes";
        List.of("ana", "bob").forEach(name -> queue(toAddress(name + "@slow.example")));

        rounds(rates(UNLIMITED, time), 1);

        assertThat(server.recipients()).hasSize(2);
    }

    private void rounds(Rates rates, int count) throws Exception {
        var postman = postman(queue, connection, rates, time);
        for (int n = 0; n < count; n++) {
            postman.round();
        }
    }
}
