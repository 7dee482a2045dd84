package dev.baton.rules;

/**
 * One version of the rules of one decision: checked, compiled, and tested against its examples. Many threads may
 * decide by it at once. Beside the live one others may stand, for a replay or a shadow run; who compiled one closes it.
 */
public final class Ruleset<F extends Record & Facts, T extends Record> implements AutoCloseable {

    private final Decision<F, T> decision;
    private final RuleFiles files;
    private final String version;

    private Ruleset(Decision<F, T> decision, RuleFiles files) {
        this.decision = decision;
        this.files = files;
        this.version = files.version();
    }

    /** Takes a tenth of a second and more: never in a user's request. @throws RulesetRefused with all reasons */
    public static <F extends Record & Facts, T extends Record> Ruleset<F, T> compile(
            Decision<F, T> decision, RuleFiles files) {
        return new Ruleset<>(decision, files);
    }

    public Decided<T> decide(F facts) {
        throw new UnsupportedOperationException("comes with the rule base");
    }

    public Decision<F, T> decision() {
        return decision;
    }

    public RuleFiles files() {
        return files;
    }

    public String version() {
        return version;
    }

    @Override
    public void close() {
    }
}
