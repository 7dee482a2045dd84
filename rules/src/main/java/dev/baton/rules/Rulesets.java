package dev.baton.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rule set that is live for each decision. */
public final class Rulesets implements AutoCloseable {

    private final Map<String, Ruleset<?, ?>> live = new ConcurrentHashMap<>();

    public <F extends Record & Facts, T extends Record> Decided<T> decide(Decision<F, T> decision, F facts) {
        return live(decision).decide(facts);
    }

    /**
     * Compiles these files and makes them live; decisions under way end with the version they began with. Does nothing
     * when they are live already.
     *
     * @return the version that is live now
     * @throws RulesetRefused with all reasons; what was live stays live
     */
    public <F extends Record & Facts, T extends Record> String activate(Decision<F, T> decision, RuleFiles files) {
        Ruleset<F, T> next = Ruleset.compile(decision, files);
        Ruleset<?, ?> last = live.put(decision.key(), next);
        if (last != null) {
            last.close();
        }
        return next.version();
    }

    /** @throws IllegalStateException when nothing was ever activated for this decision */
    @SuppressWarnings("unchecked")
    public <F extends Record & Facts, T extends Record> Ruleset<F, T> live(Decision<F, T> decision) {
        Ruleset<?, ?> ruleset = live.get(decision.key());
        if (ruleset == null) {
            throw new IllegalStateException("no rules are live for " + decision);
        }
        return (Ruleset<F, T>) ruleset;
    }

    @Override
    public void close() {
        live.values().forEach(Ruleset::close);
        live.clear();
    }
}
