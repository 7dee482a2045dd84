package dev.baton.app.opportunity;

import dev.baton.app.access.OfRecord;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Money;
import dev.baton.sales.Opportunity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is expected otherwise of an opportunity, as RFC 7396 says it: what is left out stays as it is, null takes it away.
 *
 * @param amount {@code {amount, currency}}
 * @param closeOn a day, ISO 8601
 */
@OfRecord(Opportunity.TYPE)
record OpportunityChange(@Schema(types = "string") JsonNode name, @Schema(types = "integer") JsonNode probability,
                         @Schema(types = {"object", "null"}) JsonNode amount, @Schema(types = {"string", "null"}) JsonNode closeOn,
                         @Schema(types = {"string", "null"}) JsonNode nextStep) {

    private static final BigDecimal MOST = new BigDecimal("1e15");

    /** @throws Invalid with each field that does not take its value */
    Opportunity of(Opportunity before) {
        List<Invalid.Field> wrong = new ArrayList<>();
        String called = text("name", name, 200, before.name(), wrong);
        if (called == null) {
            wrong.add(new Invalid.Field("name", "problem.value"));
        }
        int chance = chance(before.probability(), wrong);
        Money worth = worth(before.worth(), wrong);
        LocalDate day = day(before.closeOn(), wrong);
        String next = text("nextStep", nextStep, 500, before.nextStep(), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return before.expected(called, OpportunityDesk.key(called), chance, worth, day, next);
    }

    private int chance(int before, List<Invalid.Field> wrong) {
        if (probability == null) {
            return before;
        }
        if (!probability.isInt() || probability.asInt() < 0 || probability.asInt() > 100) {
            wrong.add(new Invalid.Field("probability", "problem.value"));
            return before;
        }
        return probability.asInt();
    }

    private Money worth(Money before, List<Invalid.Field> wrong) {
        if (amount == null || amount.isNull()) {
            return amount == null ? before : null;
        }
        BigDecimal value = decimal(amount.path("amount"));
        String currency = amount.path("currency").asString("");
        if (value == null) {
            wrong.add(new Invalid.Field("amount.amount", "problem.value"));
        }
        if (!Money.isCurrency(currency)) {
            wrong.add(new Invalid.Field("amount.currency", "sales.form.currency"));
        }
        return new Money(value, currency);
    }

    /** Null for what is no amount of money. */
    private static BigDecimal decimal(JsonNode written) {
        String text = written.isNumber() || written.isString() ? written.asString() : "";
        if (!text.matches("\\d{1,16}(\\.\\d{1,3})?")) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return value.compareTo(MOST) < 0 ? value : null;
    }

    private LocalDate day(LocalDate before, List<Invalid.Field> wrong) {
        if (closeOn == null || closeOn.isNull()) {
            return closeOn == null ? before : null;
        }
        try {
            return LocalDate.parse(closeOn.asString(""));
        } catch (DateTimeException notADay) {
            wrong.add(new Invalid.Field("closeOn", "problem.value"));
            return before;
        }
    }

    private static String text(String field, JsonNode written, int most, String before, List<Invalid.Field> wrong) {
        if (written == null || written.isNull()) {
            return written == null ? before : null;
        }
        if (!written.isString() || written.asString().length() > most) {
            wrong.add(new Invalid.Field(field, written.isString() ? "inbox.form.tooLong" : "problem.value"));
            return before;
        }
        String text = written.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
