package dev.baton.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of models and forms, by its English label, in every language that users read. */
class TextsTest {

    private static final Map<String, String> SCRIPTS = Map.of("ro", "IsLatin", "fa", "IsArabic", "ru", "IsCyrillic");

    @ParameterizedTest
    @MethodSource("modelsInLanguages")
    void everyLabelIsTranslatedAndNothingElseIs(Model model, String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Shipped.read(Shipped.file(model.key() + "_" + language + ".properties"))));

        var labels = new TreeSet<>(model.labels());
        model.forms().forEach(form -> labels.addAll(Form.of(form).labels()));
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(labels);
        assertThat(texts.values()).allMatch(text ->
                text.toString().matches("(?s).*\\p{" + SCRIPTS.get(language) + "}.*"), "is written in " + language);
    }

    static Stream<Arguments> modelsInLanguages() {
        return Model.all().flatMap(model -> SCRIPTS.keySet().stream().map(language -> Arguments.of(model, language)));
    }
}
