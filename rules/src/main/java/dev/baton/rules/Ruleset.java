package dev.baton.rules;

import dev.baton.rules.language.Checked;
import dev.baton.rules.language.CheckedRule;
import dev.baton.rules.language.Finding;
import dev.baton.rules.language.RuleLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One version of the rules of one decision: checked, compiled, and tested against its examples. Many threads may
 * decide by it at once. Beside the live one others may stand, for a replay or a shadow run; who compiled one closes it.
 */
public final class Ruleset<F extends Record & Facts, T extends Record> implements AutoCloseable {

    private final Decision<F, T> decision;
    private final RuleFiles files;
    private final String version;
    private final List<CheckedRule> rules;
    private final Translations translations;
    private final RuleBase base;

    private Ruleset(Decision<F, T> decision, RuleFiles files, List<CheckedRule> rules, RuleBase base) {
        this.decision = decision;
        this.files = files;
        this.version = files.version();
        this.rules = rules;
        this.translations = Translations.of(decision, files);
        this.base = base;
    }

    /**
     * Checks, compiles and tests. Takes a tenth of a second and more, so never in a user's request.
     *
     * @throws RulesetRefused with all reasons of the first of these steps that has any
     */
    public static <F extends Record & Facts, T extends Record> Ruleset<F, T> compile(
            Decision<F, T> decision, RuleFiles files) {
        List<CheckedRule> rules = check(decision, files);
        Ruleset<F, T> ruleset = new Ruleset<>(decision, files, rules, build(decision, rules));
        try {
            Examples.of(decision, files).hold(ruleset);
            return ruleset;
        } catch (RuntimeException refused) {
            ruleset.close();
            throw refused;
        }
    }

    private static List<CheckedRule> check(Decision<?, ?> decision, RuleFiles files) {
        RuleLanguage language = new RuleLanguage(decision.vocabulary());
        List<CheckedRule> rules = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(files.strangers(decision.key()));
        files.rules().forEach((file, content) -> {
            Checked checked = language.read(file, content);
            rules.addAll(checked.rules());
            findings.addAll(checked.findings());
        });
        Set<String> names = new HashSet<>();
        rules.stream().filter(rule -> !names.add(rule.name())).forEach(rule -> findings.add(
                new Finding(rule.file(), rule.line(), "another rule of this decision has the same name")));
        if (!findings.isEmpty()) {
            throw new RulesetRefused(decision.key(), findings);
        }
        return List.copyOf(rules);
    }

    private static RuleBase build(Decision<?, ?> decision, List<CheckedRule> rules) {
        try {
            return RuleBase.compile(RuleText.of(decision, rules));
        } catch (RuleBase.NotCompiled notCompiled) {
            throw new RulesetRefused(decision.key(), notCompiled.problems().stream().map(problem -> {
                CheckedRule rule = RuleText.ruleAt(problem.line(), rules);
                return new Finding(rule.file(), rule.line(), "\"" + rule.name() + "\": " + problem.text());
            }).toList());
        }
    }

    /** @throws RulesetClosed when it was closed before */
    public Decided<T> decide(F facts) {
        long start = System.nanoTime();
        F complete = Records.complete(facts);
        Sheet<T> sheet = decision.blank().apply(complete);
        if (!base.run(complete, decision.word(), sheet)) {
            throw new RulesetClosed(this);
        }
        T outcome = sheet.outcome();
        return new Decided<>(outcome, sheet.fired(), sheet.lost(), version, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The rule's sentence in this language, or as it is where there is no translation. */
    public String text(String rule, Locale locale) {
        return translations.text(rule, locale);
    }

    public Decision<F, T> decision() {
        return decision;
    }

    public RuleFiles files() {
        return files;
    }

    /** SHA-256 of the files. */
    public String version() {
        return version;
    }

    public List<CheckedRule> rules() {
        return rules;
    }

    RuleBase base() {
        return base;
    }

    @Override
    public void close() {
        base.close();
    }
}
