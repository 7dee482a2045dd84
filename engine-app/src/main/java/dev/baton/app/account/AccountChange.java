package dev.baton.app.account;

import dev.baton.account.Account;
import dev.baton.app.access.OfRecord;
import dev.baton.app.giving.Giving;
import dev.baton.refusal.Invalid;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is known otherwise of an account, as RFC 7396 says it: what is left out stays as it is, null takes it away.
 *
 * @param domain of its mail addresses
 * @param tier {@code standard, silver, gold}
 * @param owner log-in of the person
 * @param custom only the fields that are named change
 */
@OfRecord(Account.TYPE)
record AccountChange(@Schema(types = "string") JsonNode name, @Schema(types = {"string", "null"}) JsonNode domain,
                     @Schema(types = "string") JsonNode tier, @Schema(types = {"string", "null"}) JsonNode owner,
                     Map<String, Object> custom) {

    private static final String DOMAIN = "([a-z0-9\\p{L}]([a-z0-9\\p{L}-]*[a-z0-9\\p{L}])?\\.)+[a-z\\p{L}][a-z0-9\\p{L}-]+";

    /** @throws Invalid with each field that does not take its value */
    Account of(Account before, Giving giving, Viewer viewer) {
        List<Invalid.Field> wrong = new ArrayList<>();
        String called = text("name", name, 200, before.name(), wrong);
        if (called == null || called.isEmpty()) {
            wrong.add(new Invalid.Field("name", "account.nameless"));
        }
        String house = text("domain", domain, 190, before.domain(), wrong);
        if (house != null && !house.toLowerCase(Locale.ROOT).matches(DOMAIN)) {
            wrong.add(new Invalid.Field("domain", "account.domain"));
        }
        String worth = text("tier", tier, 20, before.tier(), wrong);
        if (!Account.TIERS.contains(worth)) {
            wrong.add(new Invalid.Field("tier", "problem.notOneOf", String.join(", ", Account.TIERS)));
        }
        PersonId whose = giving.owner(Account.TYPE, owner, before.ownerId(), before.teamId(), viewer, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return before.described(called, house == null ? null : house.toLowerCase(Locale.ROOT), worth, whose, before.teamId(), before.custom().changedBy(custom));
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
