package dev.baton.rules;

import dev.baton.rules.language.CheckedRule;
import java.util.List;
import java.util.stream.Collectors;

/** The text that Drools compiles: written here from checked rules, one line each, whatever their file looked like. */
final class RuleText {

    private static final int FIRST_RULE = 2;

    private RuleText() {
    }

    static String of(Decision<?, ?> decision, List<CheckedRule> rules) {
        String head = "package baton; dialect \"mvel\"; import " + decision.facts().getName() + "; global "
                + decision.sheet().getName() + " " + decision.word() + ";\n";
        String pattern = decision.facts().getSimpleName();
        return rules.stream().map(rule -> line(rule, pattern)).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String line(CheckedRule rule, String pattern) {
        return "rule \"" + rule.name() + "\" salience " + rule.order() + " when " + pattern + "(" + rule.condition()
                + ") then " + rule.action() + " end";
    }

    /** The rule that a compiler's message about this line is about. */
    static CheckedRule ruleAt(int line, List<CheckedRule> rules) {
        return rules.get(Math.clamp(line - FIRST_RULE, 0, rules.size() - 1));
    }
}
