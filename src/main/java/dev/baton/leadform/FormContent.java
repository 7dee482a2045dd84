package dev.baton.leadform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a form shows and asks. It lies in one column, so that what a visitor saw can be kept whole.
 *
 * @param fields in the order in which they are asked
 * @param texts by language, two letters; at least one
 * @param consents what visitors may agree to
 */
public record FormContent(List<FormField> fields, Map<String, FormTexts> texts, List<FormConsent> consents) {

    /** Those that pages speak, the one first that stands in for others. */
    public static final List<String> LANGUAGES = List.of("en", "ro", "ru", "fa");

    public FormContent {
        fields = List.copyOf(fields);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts)); // one order, whoever reads it
        consents = List.copyOf(consents);
    }

    /** Those that it speaks. */
    public List<String> languages() {
        return LANGUAGES.stream().filter(texts::containsKey).toList();
    }

    /** The first of these that it speaks, else the first that it speaks at all. */
    public String spoken(List<String> wishes) {
        return wishes.stream().filter(texts::containsKey).findFirst().orElseGet(() -> languages().getFirst());
    }
}
