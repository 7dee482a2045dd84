package dev.baton.app.opportunity;

import dev.baton.app.access.OfRecord;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Money;
import dev.baton.sales.Opportunity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sale that may come about, as callers open it.
 *
 * @param amount null when nobody knows yet
 * @param closeOn when it is expected to be decided; null when nobody knows yet
 */
@OfRecord(Opportunity.TYPE)
public record Sale(@NotBlank @Size(max = 200) String name, @Valid Amount amount, LocalDate closeOn) {

    public Sale {
        name = name == null ? null : name.strip();
    }

    /** @param currency ISO 4217 */
    public record Amount(@NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 3) BigDecimal amount,
                         @NotBlank @Size(max = 3) String currency) {
    }

    /** @throws Invalid when nobody pays in this currency */
    Money money() {
        if (amount == null) {
            return null;
        }
        if (!Money.isCurrency(amount.currency())) {
            throw Invalid.field("opportunity.amount.currency", "sales.form.currency");
        }
        return new Money(amount.amount(), amount.currency());
    }
}
