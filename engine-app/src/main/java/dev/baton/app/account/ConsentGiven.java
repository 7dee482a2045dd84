package dev.baton.app.account;

import dev.baton.refusal.Invalid;
import dev.baton.refusal.Invalid.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A consent as callers write it: an object {@code {purpose, channel, given?, text?, at?, source?}} or just the purpose,
 * given for mail then.
 *
 * @param given false for a refusal or a withdrawal
 * @param source how we know, null when it was not said
 * @param at when it was given; null for now
 */
public record ConsentGiven(String purpose, String channel, boolean given, String text, String source, Instant at) {

    private static final Set<String> KNOWN = Set.of("purpose", "channel", "text", "at", "source", "given");
    private static final Map<String, Integer> LONGEST = Map.of("purpose", 40, "channel", 20, "text", 2000, "source", 200);

    public static ConsentGiven forMail(String purpose) {
        return new ConsentGiven(purpose, "email", true, null, null, null);
    }

    public static List<ConsentGiven> all(List<JsonNode> written) {
        return written == null ? List.of() : written.stream().map(ConsentGiven::read).toList();
    }

    /** @throws Invalid with everything that is wrong with it */
    public static ConsentGiven read(JsonNode written) {
        if (written.isString() && !written.asString().isBlank() && written.asString().length() <= LONGEST.get("purpose")) {
            return forMail(written.asString());
        }
        if (written.path("purpose").asString("").isBlank()) {
            throw Invalid.field("consents", "account.consentNeedsPurpose");
        }
        List<Field> wrong = new ArrayList<>();
        written.propertyNames().stream().filter(name -> !KNOWN.contains(name))
                .forEach(name -> wrong.add(new Field(name, "problem.unknownField")));
        LONGEST.forEach((name, most) -> {
            if (written.path(name).asString("").length() > most) {
                wrong.add(new Field(name, "problem.value"));
            }
        });
        if (written.has("given") && !written.get("given").isBoolean()) {
            wrong.add(new Field("given", "problem.value"));
        }
        Instant at = at(written, wrong);
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new ConsentGiven(written.get("purpose").asString(), written.path("channel").asString("email"),
                written.path("given").asBoolean(true), text(written, "text"), text(written, "source"), at);
    }

    public String sourceOr(String otherwise) {
        return source == null ? otherwise : source;
    }

    private static Instant at(JsonNode written, List<Field> wrong) {
        try {
            return written.hasNonNull("at") ? OffsetDateTime.parse(written.get("at").asString()).toInstant() : null;
        } catch (DateTimeException notATime) {
            wrong.add(new Field("at", "problem.value"));
            return null;
        }
    }

    private static String text(JsonNode written, String name) {
        return written.hasNonNull(name) ? written.get(name).asString() : null;
    }
}
