package dev.baton.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which values stay when two records become one, and which come back when they are parted. */
class TakenTest {

    private static final Facts ANA = facts("ana@home.example", null, "Ana");
    private static final Facts ANNE = facts("anne@work.example", "+40 21", "Anne");

    @Test
    void takesWhatOnlyTheOtherKnowsWhereNobodyChose() {
        assertThat(Taken.of(ANA, ANNE, null).parts()).containsExactly("phone");
    }

    @Test
    void takesWhatWasChosenAndNothingElse() {
        assertThat(Taken.of(ANA, ANNE, List.of("name")).parts()).containsExactly("name");
        assertThat(Taken.of(ANA, ANNE, List.of()).parts()).isEmpty();
    }

    @Test
    void takesNothingFromWhoKnowsNothingOrTheSame() {
        assertThat(Taken.of(ANNE, ANA, List.of("phone")).parts()).isEmpty();
        assertThat(Taken.of(ANA, ANA, List.of("name", "email")).parts()).isEmpty();
    }

    @Test
    void givesUpWhatItWasGiven() {
        Taken taken = Taken.of(ANA, ANNE, List.of("name", "phone"));

        assertThat(taken.givenUp(facts("ana@home.example", "+40 21", "Anne"))).isEqualTo(Map.of("name", column("name", "Ana"), "phone", column("phone", null)));
    }

    @Test
    void keepsWhatSomebodyChangedSince() {
        Taken taken = Taken.of(ANA, ANNE, List.of("name", "phone"));

        assertThat(taken.givenUp(facts("ana@home.example", "+40 31", "Anne"))).containsOnlyKeys("name");
    }

    @Test
    void forgetsAFieldThatOnlyTheOtherHad() {
        Taken taken = Taken.of(new Facts(Map.of()), new Facts(Map.of("custom.size", column("custom.size", 7))), null);

        assertThat(taken.givenUp(new Facts(Map.of("custom.size", column("custom.size", 7))))).isEqualTo(Map.of("custom.size", column("custom.size", null)));
    }

    private static Facts facts(String email, String phone, String name) {
        return new Facts(Map.of("email", column("email", email), "phone", column("phone", phone), "name", column("name", name)));
    }

    private static Map<String, Object> column(String name, Object value) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(name, value);
        return columns;
    }
}
