package dev.baton.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads one rule: a sentence, one pattern over the facts, calls of verbs. */
final class RuleReader {

    private static final Pattern SENTENCE = Pattern.compile("[^\\s\"\\\\]+( [^\\s\"\\\\]+){2,}");
    private static final int LONGEST_NAME = 200;

    private final Source source;
    private final Vocabulary words;
    private final Map<String, Class<?>> variables = new HashMap<>();

    RuleReader(Source source, Vocabulary words) {
        this.source = source;
        this.words = words;
    }

    /** @throws Refusal with a line of the tree */
    CheckedRule read(RuleDescr rule) {
        require(rule.getClass() == RuleDescr.class, rule, "a query is not allowed");
        require(rule.getParentName() == null, rule, "a rule extends no other");
        require(rule.getAnnotationNames().isEmpty(), rule, "an annotation is not allowed");
        require(rule.getNamedConsequences().isEmpty(), rule, "named consequences are not allowed");
        String name = rule.getName();
        require(name.length() <= LONGEST_NAME && SENTENCE.matcher(name).matches(), rule,
                "a rule's name is the reason that people read: a sentence of at most " + LONGEST_NAME + " characters");
        int order = order(rule);
        String condition = condition(pattern(rule));
        return new CheckedRule(source.finding(0, "").file(), source.finding(rule.getLine(), "").line(), name, order,
                condition, action(rule));
    }

    private static int order(RuleDescr rule) {
        int order = 0;
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            require(attribute.getName().equals("salience"), rule,
                    "the attribute \"" + attribute.getName() + "\" is not allowed: only salience is");
            require(attribute.getValue().matches("-?[0-9]{1,6}"), rule, "salience is a whole number");
            order = Integer.parseInt(attribute.getValue());
        }
        return order;
    }

    /** A rule without a pattern, such as the last row of a table, always fires. */
    private PatternDescr pattern(RuleDescr rule) {
        String facts = words.facts().getSimpleName();
        List<? extends BaseDescr> parts = rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs();
        for (BaseDescr part : parts) {
            require(part instanceof PatternDescr, part.getLine() > 0 ? part : rule,
                    "\"" + kind(part) + "\" is not allowed: a rule has one pattern, " + facts + "( ... )");
        }
        if (parts.isEmpty()) {
            return new PatternDescr(facts);
        }
        require(parts.size() == 1, rule, "a rule has one pattern, not " + parts.size()
                + "; in a table, cells of " + facts + " that end with ... are merged");
        PatternDescr pattern = (PatternDescr) parts.getFirst();
        require(pattern.getSource() == null, pattern,
                "\"from\" is not allowed, nor \"accumulate\" or \"collect\": a rule sees " + facts + " alone");
        require(facts.equals(pattern.getObjectType()), pattern,
                "\"" + pattern.getObjectType() + "\" is not known: these rules see " + facts);
        require(pattern.getBehaviors().isEmpty(), pattern, "a window is not allowed");
        require(pattern.getIdentifier() == null, pattern,
                "a variable for all the facts is not allowed: bind single ones");
        require(!pattern.isQuery(), pattern, "a query is not allowed");
        require(pattern.getAnnotationNames().isEmpty(), pattern, "an annotation is not allowed");
        return pattern;
    }

    private String condition(PatternDescr pattern) {
        List<String> conditions = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            require(constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED, constraint, "a condition is wanted");
            String text = constraint.getText();
            conditions.add(at(constraint.getLine(), text, () -> new Condition(text, words, variables).read()));
        }
        return String.join(", ", conditions);
    }

    private String action(RuleDescr rule) {
        String text = String.valueOf(rule.getConsequence()).strip();
        return at(rule.getConsequenceLine(), text, () -> new Action(text, words, variables).read());
    }

    private String at(int line, String text, Supplier<String> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw new Refusal(source.lineOf(text, line) + refusal.line(), refusal.getMessage());
        }
    }

    private static String kind(BaseDescr part) {
        return part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    }

    private static void require(boolean allowed, BaseDescr where, String reason) {
        if (!allowed) {
            throw new Refusal(Math.max(where.getLine(), 0), reason);
        }
    }
}
