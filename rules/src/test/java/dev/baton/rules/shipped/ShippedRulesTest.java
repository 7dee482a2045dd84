package dev.baton.rules.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.baton.rules.Decision;
import dev.baton.rules.Example;
import dev.baton.rules.Examples;
import dev.baton.rules.Ruleset;
import dev.baton.rules.Rulesets;
import dev.baton.rules.language.CheckedRule;
import dev.baton.rules.language.RuleLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One test per example row: its name is the row's sentence, its failure names file, line, expected and actual. */
class ShippedRulesTest {

    private static final Rulesets LIVE = ShippedRules.rulesets();

    @AfterAll
    static void close() {
        LIVE.close();
    }

    @TestFactory
    Stream<DynamicContainer> everyDecisionHoldsItsExamples() {
        return ShippedRules.DECISIONS.stream()
                .map(decision -> dynamicContainer(decision.key(), examples(LIVE.live(decision))));
    }

    private static Stream<DynamicTest> examples(Ruleset<?, ?> ruleset) {
        Examples examples = Examples.of(ruleset.decision(), ruleset.files());
        return examples.rows().stream().map(row -> example(examples, row, ruleset));
    }

    private static DynamicTest example(Examples examples, Example row, Ruleset<?, ?> ruleset) {
        return dynamicTest(row.sentence(), () -> assertThat(examples.misses(row, ruleset)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysItsReasonInEveryLanguage() {
        return ShippedRules.DECISIONS.stream().flatMap(decision -> ShippedRules.LANGUAGES.stream().map(language ->
                dynamicTest(decision + " in " + language, () -> {
                    Ruleset<?, ?> ruleset = LIVE.live(decision);
                    assertThat(ruleset.rules()).extracting(CheckedRule::name).filteredOn(
                            rule -> ruleset.text(rule, Locale.of(language)).equals(rule)).as("untranslated").isEmpty();
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyTranslationIsOfARule() {
        return ShippedRules.DECISIONS.stream().map(decision -> dynamicTest(decision.key(), () -> {
            List<String> sentences = LIVE.live(decision).rules().stream().map(CheckedRule::name).toList();

            ShippedRules.files(decision).contents().forEach((name, content) -> {
                if (name.endsWith(".properties")) {
                    assertThat(content.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                            .as(name).allSatisfy(line -> assertThat(sentences).contains(line.split(" = ", 2)[0]));
                }
            });
        }));
    }

    @Test
    void everyFileInTheFolderIsShipped() throws IOException {
        Set<String> shipped = ShippedRules.DECISIONS.stream()
                .flatMap(decision -> ShippedRules.files(decision).contents().keySet().stream())
                .collect(Collectors.toSet());

        try (Stream<Path> folder = Files.list(Path.of("."))) {
            List<String> files = folder.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".drl") || name.endsWith(".csv") || name.endsWith(".properties"))
                    .toList();
            assertThat(shipped).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void everyShippedFileKeepsToTheLanguage() {
        ShippedRules.DECISIONS.forEach(decision -> ShippedRules.files(decision).contents().forEach((name, content) -> {
            if (name.contains(".drl")) {
                assertThat(language(decision).check(name, content)).as(name).isEmpty();
            }
        }));
    }

    private static RuleLanguage language(Decision<?, ?> decision) {
        return new RuleLanguage(decision.vocabulary());
    }
}
