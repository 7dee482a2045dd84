package dev.baton.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * The sums of a quote, in its currency.
 *
 * @param listTotal what the lines cost without a discount
 * @param total what the customer is to pay
 * @param discountPercent the highest discount of a line
 */
public record Totals(BigDecimal listTotal, BigDecimal total, BigDecimal discountPercent) {

    /** Digits of the column: as many as the finest currency has, so that an amount reads back as it was written. */
    private static final int STORED_DIGITS = 3;

    public static Totals of(List<QuoteLine> lines, String currency) {
        return new Totals(sum(lines, line -> line.listTotal(currency)), sum(lines, line -> line.total(currency)),
                lines.stream().map(QuoteLine::grantedPercent).reduce(BigDecimal.ZERO, BigDecimal::max)
                        .setScale(2, RoundingMode.UP));
    }

    public BigDecimal discount() {
        return listTotal.subtract(total);
    }

    private static BigDecimal sum(List<QuoteLine> lines, Function<QuoteLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(STORED_DIGITS);
    }
}
