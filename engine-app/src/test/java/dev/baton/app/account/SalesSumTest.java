package dev.baton.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.sales.Money;
import dev.baton.sales.OpportunityTotals.Total;
import dev.baton.sales.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An account's sales are summed up by what became of them, never over currencies. */
class SalesSumTest {

    private static final List<Total> TOTALS = List.of(new Total(Stage.PROSPECTING, "EUR", 2, new BigDecimal(10)),
            new Total(Stage.PROPOSAL, "EUR", 1, new BigDecimal(5)), new Total(Stage.PROPOSAL, "RON", 1, new BigDecimal(90)),
            new Total(Stage.NEGOTIATION, null, 3, null), new Total(Stage.LOST, null, 1, null));

    @Test
    void whatIsOpenIsOneWhateverItsStageAndTheMostComesFirst() {
        assertThat(SalesSum.of(TOTALS, true)).containsExactly(
                new SalesSum("open", 7, List.of(new Money(new BigDecimal(90), "RON"), new Money(new BigDecimal(15), "EUR"))),
                new SalesSum("lost", 1, List.of()));
    }

    @Test
    void whoMayNotSeeAmountsSeesHowMany() {
        assertThat(SalesSum.of(TOTALS, false)).containsExactly(new SalesSum("open", 7, List.of()), new SalesSum("lost", 1, List.of()));
    }
}
