package dev.baton.app.sales;

import dev.baton.app.access.OfRecord;
import dev.baton.sales.Quote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A quote as callers write it.
 *
 * @param account id or name of a company; this or a contact
 * @param contact id or mail address of a person
 * @param currency ISO 4217
 */
@OfRecord(Quote.TYPE)
record QuoteForm(@Valid Called account, @Valid Called contact, @NotBlank @Size(max = 3) String currency,
                 @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines, Map<String, Object> custom) {

    /**
     * @param product id or SKU from the catalogue; this or a name
     * @param unitPrice in the quote's currency; null for the catalogue's price
     * @param discountPercent 0 to 100; null for none
     */
    record Line(@Size(max = 40) String product, @Size(max = 200) String name,
                @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000") @Digits(integer = 7, fraction = 3)
                BigDecimal quantity,
                @DecimalMin("0") @Digits(integer = 8, fraction = 4) BigDecimal unitPrice,
                @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal discountPercent) {
    }
}
