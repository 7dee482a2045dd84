package dev.baton.app.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was under way while two contacts were merged. */
@Journey
class StragglersTest {

    @Autowired Town town;
    @Autowired JdbcClient jdbc;
    @Autowired Stragglers stragglers;

    @Test
    void goesAlongLateAndComesBackWithTheRest() {
        Colleague sam = town.colleague("sam");
        String work = town.customer("Work").address();
        String one = contact(sam, town.customer("Home").address());
        String two = contact(sam, work);
        sam.post("/contacts/" + one + "/merges", Map.of("contact", two));
        String late = sam.post("/cases", Map.of("contact", Map.of("email", work), "subject", "Lamp", "text", "Dark")).path("id").asString();
        jdbc.sql("update crm_case set contact_id = ? where id = ?").params(Long.valueOf(two), Long.valueOf(late)).update();

        stragglers.follow();
        stragglers.follow();

        assertThat(of(sam, late)).isEqualTo(one);
        sam.delete("/contacts/" + one + "/merges/" + two);
        assertThat(of(sam, late)).isEqualTo(two);
        stragglers.follow();
        assertThat(of(sam, late)).isEqualTo(two);
    }

    /** Each is said as whoever ended, since a page or a mail named that one before. */
    @Test
    void aRefusalThatCameLateCountsOnceUnlessTheOtherAgreedSince() {
        Colleague sam = town.colleague("sam");
        String one = contact(sam, town.customer("Home").address());
        String two = contact(sam, town.customer("Work").address());
        sam.post("/contacts/" + one + "/merges", Map.of("contact", two));
        saysNo(two);

        stragglers.follow();
        stragglers.follow();

        assertThat(words(sam, one)).containsExactly("false");
        sam.post("/contacts/" + one + "/consents", Map.of("purpose", "news", "given", true));
        stragglers.follow();
        assertThat(words(sam, one)).containsExactly("false", "true");
        sam.delete("/contacts/" + one + "/merges/" + two);
        assertThat(words(sam, one)).containsExactly("true");
    }

    private void saysNo(String contact) {
        jdbc.sql("insert into consent (id, contact_id, purpose, channel, given, source, at) values (?, ?, 'news', 'email', false, 'call', ?)")
                .params(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Long.valueOf(contact), Timestamp.from(Instant.now())).update();
    }

    private static List<String> words(Colleague sam, String contact) {
        return sam.get("/contacts/" + contact + "/consents").path("items").valueStream().map(one -> one.path("given").asString()).toList();
    }

    private static String contact(Colleague sam, String address) {
        return sam.post("/contacts", Map.of("email", address)).path("id").asString();
    }

    private static String of(Colleague sam, String one) {
        return sam.get("/cases/" + one).path("contact").path("id").asString();
    }
}
