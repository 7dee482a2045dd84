package dev.baton.app.account;

import dev.baton.sales.Money;
import dev.baton.sales.OpportunityTotals.Total;
import dev.baton.sales.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an account's open, won or lost sales are in sum.
 *
 * @param outcome {@code open, won, lost}
 * @param worth one for each currency, the most first; of sales of which nobody knows what they bring, nothing
 */
record SalesSum(String outcome, int count, List<Money> worth) {

    /** Those of which there are any. @param priced whether the reader may see what sales are worth */
    static List<SalesSum> of(List<Total> totals, boolean priced) {
        return Stream.of(sum("open", totals, stage -> !stage.over()), sum("won", totals, Stage.WON::equals), sum("lost", totals, Stage.LOST::equals))
                .filter(sum -> sum.count > 0).map(sum -> priced ? sum : new SalesSum(sum.outcome, sum.count, List.of())).toList();
    }

    private static SalesSum sum(String outcome, List<Total> totals, Predicate<Stage> stages) {
        List<Total> those = totals.stream().filter(total -> stages.test(total.stage())).toList();
        Map<String, BigDecimal> worth = those.stream().filter(total -> total.amount() != null)
                .collect(Collectors.toMap(Total::currency, Total::amount, BigDecimal::add, TreeMap::new));
        return new SalesSum(outcome, those.stream().mapToInt(Total::count).sum(), worth.entrySet().stream()
                .map(one -> new Money(one.getValue(), one.getKey())).sorted(Comparator.comparing(Money::amount).reversed()).toList());
    }
}
