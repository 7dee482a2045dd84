package dev.baton.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of one decision write on. The public methods of a subclass are the verbs of that decision: all that a
 * rule can do. They take numbers, texts, flags and choices, and answer nothing.
 *
 * <p>A sheet also remembers which rule said what, so that only rules that made a difference are given as reasons.
 */
public abstract class Sheet<T extends Record> {

    private final Map<String, Integer> effects = new LinkedHashMap<>();
    private final Set<String> spoke = new LinkedHashSet<>();
    private String current = "";

    protected Sheet() {
    }

    /** The outcome, when all rules have spoken. */
    protected abstract T outcome();

    /** Says that the rule now firing has made a difference. */
    protected final void counts() {
        effects.putIfAbsent(current, null);
    }

    /** Says that the rule now firing has made a difference of so many points. */
    protected final void counts(int points) {
        effects.merge(current, points, Integer::sum);
    }

    /** Says, after the fact, that a rule has made a difference. */
    protected final void counts(String rule) {
        effects.putIfAbsent(rule, null);
    }

    /** The rule that is firing now. */
    protected final String rule() {
        return current;
    }

    final void fires(String rule) {
        current = rule;
        spoke.add(rule);
    }

    final List<Fired> fired() {
        List<Fired> reasons = new ArrayList<>();
        effects.forEach((rule, points) -> reasons.add(new Fired(rule, rule, points)));
        return List.copyOf(reasons);
    }

    final List<String> lost() {
        return spoke.stream().filter(rule -> !effects.containsKey(rule)).toList();
    }
}
