package dev.baton.app.service;

import static dev.baton.app.journey.Town.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.app.access.Caller;
import dev.baton.app.journey.Customer;
import dev.baton.app.journey.Journey;
import dev.baton.app.journey.Town;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case says why it is where it is for as long as there is a case. */
@Journey
class CaseWhyTest {

    @Autowired Town town;

    @Test
    void saysWhyWithWhatTheRulesKnewAlsoWhenItIsOver() {
        Customer customer = town.customer("Whyte");
        customer.writes("support@baton.example", "No light", "It stays dark.");
        String path = "/cases/" + soon("the case", () -> town.colleague("bob").get("/cases?contactEmail=" + customer.address())
                .path("items").get(0).path("id").asString());
        Caller bob = town.browser("bob");

        String[] whys = {"Why am I seeing this?", "Why these times?", "What the rules knew", "Rules, version "};
        assertThat(shown(bob.get(path).body())).contains(whys);

        town.colleague("bob").post(path + "/resolution", Map.of("code", "solved"));
        assertThat(shown(bob.get(path).body())).contains(whys);
    }

    /** What stands beside the thread. */
    private static String shown(String page) {
        return page.substring(page.indexOf("id=\"context\""));
    }
}
