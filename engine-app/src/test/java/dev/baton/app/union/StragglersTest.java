package dev.baton.app.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.journey.Colleague;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.Map;
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

    private static String contact(Colleague sam, String address) {
        return sam.post("/contacts", Map.of("email", address)).path("id").asString();
    }

    private static String of(Colleague sam, String one) {
        return sam.get("/cases/" + one).path("contact").path("id").asString();
    }
}
