package dev.baton.app.opportunity;

import dev.baton.app.access.OfRecord;
import dev.baton.app.giving.Giving;
import dev.baton.refusal.Invalid;
import dev.baton.sales.Money;
import dev.baton.sales.Opportunity;
import dev.baton.sales.Stage;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What is expected otherwise of an opportunity, as RFC 7396 says it: what is left out stays as it is, null takes it away.
 *
 * @param stage {@code prospecting, qualification, proposal, negotiation, won} or {@code lost}; its chance follows unless it is said, too
 * @param amount {@code {amount, currency}}
 * @param closeOn a day, ISO 8601
 * @param owner log-in of the person
 * @param custom only the fields that are named change
 */
@OfRecord(Opportunity.TYPE)
record OpportunityChange(@Schema(types = "string") JsonNode name, @Schema(types = "string") JsonNode stage,
                         @Schema(types = "integer") JsonNode probability,
                         @Schema(types = {"object", "null"}) JsonNode amount, @Schema(types = {"string", "null"}) JsonNode closeOn,
                         @Schema(types = {"string", "null"}) JsonNode nextStep,
                         @Schema(types = {"string", "null"}) JsonNode owner, Map<String, Object> custom) {

    private static final BigDecimal MOST = new BigDecimal("1e15");

    /** @throws Invalid with each field that does not take its value */
    Opportunity of(Opportunity before, Giving giving, Viewer by) {
        List<Invalid.Field> wrong = new ArrayList<>();
        String called = text("name", name, 200, before.name(), wrong);
        if (called == null) {
            wrong.add(new Invalid.Field("name", "problem.value"));
        }
        Stage reached = stage(before.stage(), wrong);
        int chance = chance(before, reached, wrong);
        Money worth = worth(before.worth(), wrong);
        LocalDate day = day(before.closeOn(), wrong);
        String next = text("nextStep", nextStep, 500, before.nextStep(), wrong);
        PersonId whose = giving.ownerWithin(Opportunity.TYPE, owner, before.ownerId(), before.teamId(), by, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return before.expected(called, OpportunityDesk.key(called), reached, chance, worth, day, next, before.custom().changedBy(custom)).givenTo(whose);
    }

    private Stage stage(Stage before, List<Invalid.Field> wrong) {
        if (stage == null) {
            return before;
        }
        return Arrays.stream(Stage.values()).filter(one -> name(one).equals(stage.asString(""))).findFirst().orElseGet(() -> {
            wrong.add(new Invalid.Field("stage", "problem.notOneOf", Arrays.stream(Stage.values()).map(OpportunityChange::name)
                    .collect(Collectors.joining(", "))));
            return before;
        });
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private int chance(Opportunity before, Stage reached, List<Invalid.Field> wrong) {
        if (probability == null) {
            return reached == before.stage() ? before.probability() : reached.probability();
        }
        if (!probability.isInt() || probability.asInt() < 0 || probability.asInt() > 100) {
            wrong.add(new Invalid.Field("probability", "opportunities.chance"));
            return before.probability();
        }
        if (reached.over() && probability.asInt() != reached.probability()) {
            wrong.add(new Invalid.Field("probability", "opportunities.decided"));
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
            wrong.add(new Invalid.Field("amount.amount", "sales.form.number"));
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
