package dev.baton.app.lead;

import dev.baton.app.access.OfRecord;
import dev.baton.app.web.CountryCode;
import dev.baton.custom.CustomFields;
import dev.baton.lead.Lead;
import dev.baton.lead.Market;
import dev.baton.lead.Prospect;
import dev.baton.normal.CompanyKey;
import dev.baton.normal.Language;
import dev.baton.normal.PhoneKey;
import dev.baton.refusal.Invalid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What changes of a lead, as RFC 7396 says it: what is left out stays as it is, null takes it away.
 *
 * @param country two letters, ISO 3166
 * @param industry key of a trade, such as {@code retail}
 * @param custom only the fields that are named change
 */
@OfRecord(Lead.TYPE)
record LeadChange(@Schema(types = {"string", "null"}) JsonNode firstName, @Schema(types = {"string", "null"}) JsonNode lastName,
                  @Schema(types = {"string", "null"}) JsonNode phone, @Schema(types = {"string", "null"}) JsonNode company,
                  @Schema(types = {"integer", "null"}) JsonNode employees, @Schema(types = {"string", "null"}) JsonNode country,
                  @Schema(types = {"string", "null"}) JsonNode region, @Schema(types = {"string", "null"}) JsonNode postalCode,
                  @Schema(types = {"string", "null"}) JsonNode industry, @Schema(types = {"string", "null"}) JsonNode language,
                  Map<String, Object> custom) {

    /** @throws Invalid with each field that does not take its value */
    Prospect of(Prospect who) {
        List<Invalid.Field> wrong = new ArrayList<>();
        String first = text("firstName", firstName, 100, who.firstName(), wrong);
        String last = text("lastName", lastName, 100, who.lastName(), wrong);
        String called = text("phone", phone, 40, who.phone(), wrong);
        String firm = text("company", company, 200, who.company(), wrong);
        Integer people = count(who.employees(), wrong);
        String land = country(who.country(), wrong);
        String tongue = language(who.language(), wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Prospect(first, last, Prospect.key(first, last), who.email(), who.emailKey(), called,
                PhoneKey.of(called, land).orElse(null), firm, firm == null ? null : CompanyKey.of(firm), people, land, tongue);
    }

    /** @throws Invalid with each field that does not take its value */
    Market of(Market before) {
        List<Invalid.Field> wrong = new ArrayList<>();
        Market market = Market.of(text("region", region, 100, before.region(), wrong),
                text("postalCode", postalCode, 20, before.postalCode(), wrong), text("industry", industry, 60, before.industry(), wrong));
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return market;
    }

    CustomFields of(CustomFields before) {
        return before.changedBy(custom);
    }

    private Integer count(Integer before, List<Invalid.Field> wrong) {
        if (employees == null || employees.isNull()) {
            return employees == null ? before : null;
        }
        if (!employees.isInt() || employees.asInt() < 0) {
            wrong.add(new Invalid.Field("employees", "problem.value"));
            return before;
        }
        return employees.asInt();
    }

    private String country(String before, List<Invalid.Field> wrong) {
        String written = text("country", country, 80, before, wrong);
        if (written == null || written.equalsIgnoreCase(before)) { // what was stored before it was checked stays
            return written == null ? null : before;
        }
        if (!CountryCode.Known.isOne(written)) {
            wrong.add(new Invalid.Field("country", "problem.country"));
        }
        return written.toUpperCase(Locale.ROOT);
    }

    private String language(String before, List<Invalid.Field> wrong) {
        String written = text("language", language, 80, before, wrong);
        if (written == null || written.equals(before)) {
            return written;
        }
        return Language.of(written).orElseGet(() -> {
            wrong.add(new Invalid.Field("language", "problem.language"));
            return before;
        });
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
