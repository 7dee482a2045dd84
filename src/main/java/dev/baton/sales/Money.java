package dev.baton.sales;

import java.math.BigDecimal;
import java.util.Currency;

/** @param currency three letters (ISO 4217) */
public record Money(BigDecimal amount, String currency) {

    private static final int FINEST = 3;

    /** Whether it is one that people pay in; funds and metals are none. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code)
                && known.getDefaultFractionDigits() >= 0 && known.getDefaultFractionDigits() <= FINEST);
    }
}
