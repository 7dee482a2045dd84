package dev.baton.mail;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What stands under the mails of a mailbox, by language.
 *
 * @param texts by two letters (ISO 639-1); a language without a signature is missing
 */
public record SignatureTexts(Map<String, String> texts) {

    public static final SignatureTexts NONE = new SignatureTexts(Map.of());

    private static final String ENGLISH = "en";

    public SignatureTexts {
        var kept = new TreeMap<String, String>();
        texts.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip().replace("\r\n", "\n"));
            }
        });
        texts = Map.copyOf(kept);
    }

    /** In this language, else in the mailbox's own, else in English, else in any; empty when there is none at all. */
    String in(String language, String own) {
        return Stream.of(language, own, ENGLISH).map(one -> one == null ? null : texts.get(one)).filter(Objects::nonNull)
                .findFirst().orElseGet(() -> new TreeMap<>(texts).values().stream().findFirst().orElse(""));
    }

    /** For the audit. */
    @Override
    public String toString() {
        return texts.isEmpty() ? "" : new TreeMap<>(texts).toString();
    }
}
