package dev.baton.rules.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.baton.rules.Decision;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Ruleset;
import dev.baton.rules.RulesetRefused;
import dev.baton.rules.language.CheckedRule;
import dev.baton.rules.language.Finding;
import dev.baton.rules.language.RuleLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files in the folder of this module. What is wrong is named by file, line and reason. */
class ShippedRulesTest {

    @TestFactory
    Stream<DynamicTest> everyDecisionCompilesAndHoldsItsExamples() {
        return forEveryDecision(decision -> assertThat(refusal(decision)).isEmpty());
    }

    private static List<Finding> refusal(Decision<?, ?> decision) {
        try (Ruleset<?, ?> ruleset = Ruleset.compile(decision, ShippedRules.files(decision))) {
            assertThat(ruleset.rules()).isNotEmpty();
            return List.of();
        } catch (RulesetRefused refused) {
            return refused.findings();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRuleSaysItsReasonInEveryLanguage() {
        return forEveryDecision(decision -> {
            RuleFiles files = ShippedRules.files(decision);
            for (String language : ShippedRules.LANGUAGES) {
                String name = decision.key() + "_" + language + ".properties";
                assertThat(sentences(files.contents().get(name))).as(name)
                        .containsExactlyInAnyOrderElementsOf(rules(decision, files).map(CheckedRule::name).toList());
            }
        });
    }

    private static List<String> sentences(String translations) {
        return translations.lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(" = "))).toList();
    }

    private static Stream<CheckedRule> rules(Decision<?, ?> decision, RuleFiles files) {
        RuleLanguage language = new RuleLanguage(decision.vocabulary());
        return files.contents().entrySet().stream().filter(file -> file.getKey().matches(".*\\.drl(\\.csv)?"))
                .flatMap(file -> language.read(file.getKey(), file.getValue()).rules().stream());
    }

    /** Reasons are translated by their sentence alone. */
    @Test
    void noSentenceIsOfTwoRules() {
        assertThat(ShippedRules.DECISIONS.stream()
                .flatMap(decision -> rules(decision, ShippedRules.files(decision))).map(CheckedRule::name))
                .hasSizeGreaterThan(70).doesNotHaveDuplicates();
    }

    @Test
    void everyFileInTheFolderIsShipped() throws IOException {
        Set<String> shipped = ShippedRules.DECISIONS.stream()
                .flatMap(decision -> ShippedRules.files(decision).contents().keySet().stream())
                .collect(Collectors.toSet());

        try (Stream<Path> folder = Files.list(Path.of("."))) {
            assertThat(folder.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(drl|csv|properties)")))
                    .containsExactlyInAnyOrderElementsOf(shipped);
        }
    }

    @Test
    void aDecisionIsFoundByItsKey() {
        ShippedRules.DECISIONS.forEach(decision ->
                assertThat(ShippedRules.decision(decision.key())).isSameAs(decision));
    }

    private static Stream<DynamicTest> forEveryDecision(Consumer<Decision<?, ?>> test) {
        return ShippedRules.DECISIONS.stream()
                .map(decision -> dynamicTest(decision.key(), () -> test.accept(decision)));
    }
}
