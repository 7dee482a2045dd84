package dev.baton.leadform;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What visitors may agree to.
 *
 * @param required nobody sends the form without it
 * @param texts word for word, by language
 */
public record FormConsent(String purpose, boolean required, Map<String, String> texts) {

    public FormConsent {
        texts = texts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
