package dev.baton.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The sentences of one rule set in other languages. A line of {@code lead-scoring_ro.properties} is the English
 * sentence, {@code " = "}, and the translation; lines that begin with # are comments.
 */
final class Translations {

    private final Map<String, Map<String, String>> byLanguage;

    private Translations(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    static Translations of(Decision<?, ?> decision, RuleFiles files) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        files.translations(decision.key()).forEach((language, content) -> byLanguage.put(language, read(content)));
        return new Translations(byLanguage);
    }

    String text(String rule, Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(rule, rule);
    }

    private static Map<String, String> read(String content) {
        Map<String, String> texts = new HashMap<>();
        content.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" = ", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .forEach(pair -> texts.put(pair[0].strip(), pair[1].strip()));
        return texts;
    }
}
