package dev.baton.app.leadlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody waits until all leads are counted. */
class TallyTest {

    @Test
    void saysHowManyThereAreAtLeastWhereNobodyCountedFurther() {
        assertThat(Tally.of(999)).isEqualTo(new Tally(999, false));
        assertThat(Tally.of(1000)).isEqualTo(new Tally(999, true));
        assertThat(Tally.sum(List.of(Tally.of(3), Tally.of(1000)))).isEqualTo(new Tally(1002, true));
        assertThat(Tally.sum(List.of())).isEqualTo(new Tally(0, false));
    }
}
