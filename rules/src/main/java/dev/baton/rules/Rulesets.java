package dev.baton.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rule set that is live for each decision. Any number of threads may decide while another one swaps. */
public final class Rulesets implements AutoCloseable {

    private final Map<String, Ruleset<?, ?>> live = new ConcurrentHashMap<>();

    /** @throws IllegalStateException when nothing is live for this decision */
    public <F extends Record & Facts, T extends Record> Decided<T> decide(Decision<F, T> decision, F facts) {
        while (true) {
            Ruleset<F, T> ruleset = live(decision);
            try {
                return ruleset.decide(facts);
            } catch (RulesetClosed swapped) {
                if (live.get(decision.key()) == ruleset) {
                    throw swapped;
                }
            }
        }
    }

    /**
     * Compiles these files and makes them live; decisions under way end with the version they began with. Does nothing
     * when they are live already. Never in a user's request: it takes a tenth of a second and more.
     *
     * @return the version that is live now
     * @throws RulesetRefused with all reasons; what was live stays live
     */
    public synchronized <F extends Record & Facts, T extends Record> String activate(
            Decision<F, T> decision, RuleFiles files) {
        Ruleset<?, ?> last = live.get(decision.key());
        if (last != null && last.version().equals(files.version())) {
            return last.version();
        }
        Ruleset<F, T> next = Ruleset.compile(decision, files);
        live.put(decision.key(), next);
        if (last != null) {
            last.close();
        }
        return next.version();
    }

    /** @throws IllegalStateException when nothing is live for this decision */
    @SuppressWarnings("unchecked")
    public <F extends Record & Facts, T extends Record> Ruleset<F, T> live(Decision<F, T> decision) {
        Ruleset<?, ?> ruleset = live.get(decision.key());
        if (ruleset == null) {
            throw new IllegalStateException("no rules are live for " + decision);
        }
        return (Ruleset<F, T>) ruleset;
    }

    /** The version that is live for this decision. */
    public String version(Decision<?, ?> decision) {
        return live(decision).version();
    }

    @Override
    public synchronized void close() {
        live.values().forEach(Ruleset::close);
        live.clear();
    }
}
