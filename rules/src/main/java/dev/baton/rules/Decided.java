package dev.baton.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A decision with its reasons.
 *
 * @param outcome what was decided
 * @param fired the rules that made it so, in the order in which they fired; a rule that changed nothing is not here
 * @param lost the rules that fitted as well but changed nothing, mostly because another one had decided before
 * @param rulesetVersion SHA-256 of the rule set's files, in hexadecimal
 * @param took time in the rule engine
 */
public record Decided<T extends Record>(T outcome, List<Fired> fired, List<String> lost,
                                        String rulesetVersion, Duration took) {

    /** The outcome for a log, in the same form as {@link Facts#log()}. */
    public Map<String, Object> outcomeLog() {
        return Records.toMap(outcome, false);
    }
}
