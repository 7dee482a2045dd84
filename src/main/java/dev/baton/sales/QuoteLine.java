package dev.baton.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * One position of a quote.
 *
 * @param product null for something that is not in the catalogue
 * @param listPrice the catalogue's price when the line was written; null without a product
 * @param discountPercent 0 to 100
 */
public record QuoteLine(ProductId product, String name, BigDecimal quantity, BigDecimal listPrice,
                        BigDecimal unitPrice, BigDecimal discountPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public BigDecimal listTotal(String currency) {
        return round(quantity.multiply(fullPrice()), currency);
    }

    public BigDecimal total(String currency) {
        return round(quantity.multiply(netPrice()), currency);
    }

    /** What is given away against the catalogue: a price below its own is a discount by another name. */
    public BigDecimal grantedPercent() {
        return fullPrice().signum() == 0 ? BigDecimal.ZERO
                : HUNDRED.subtract(netPrice().multiply(HUNDRED).divide(fullPrice(), 4, RoundingMode.DOWN));
    }

    private BigDecimal fullPrice() {
        return listPrice == null ? unitPrice : listPrice.max(unitPrice);
    }

    private BigDecimal netPrice() {
        return unitPrice.multiply(HUNDRED.subtract(discountPercent)).divide(HUNDRED);
    }

    private static BigDecimal round(BigDecimal amount, String currency) {
        return amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
