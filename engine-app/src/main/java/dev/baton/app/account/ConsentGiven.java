package dev.baton.app.account;

import dev.baton.refusal.Invalid;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A consent as callers write it: an object {@code {purpose, channel, text?}} or just the purpose, for mail then. */
public record ConsentGiven(String purpose, String channel, String text) {

    public static List<ConsentGiven> all(List<JsonNode> written) {
        return written == null ? List.of() : written.stream().map(ConsentGiven::read).toList();
    }

    public static ConsentGiven read(JsonNode written) {
        if (written.isString()) {
            return new ConsentGiven(written.asString(), "email", null);
        }
        if (!written.hasNonNull("purpose")) {
            throw Invalid.field("consents", "account.consentNeedsPurpose");
        }
        return new ConsentGiven(written.get("purpose").asString(), written.path("channel").asString("email"),
                written.hasNonNull("text") ? written.get("text").asString() : null);
    }
}
