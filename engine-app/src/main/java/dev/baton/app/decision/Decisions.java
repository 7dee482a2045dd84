package dev.baton.app.decision;

import dev.baton.custom.CustomValues;
import dev.baton.decision.Decision.Fired;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Facts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what the rules decided, without personal text; what follows in the unit of work has the decision as its cause. */
@Component
public class Decisions {

    private static final String CUSTOM = "custom";

    private final DecisionLog log;
    private final CustomValues custom;

    Decisions(DecisionLog log, CustomValues custom) {
        this.log = log;
        this.custom = custom;
    }

    /** @return the outcome */
    public <F extends Record & Facts, T extends Record> T keep(Decision<F, T> decision, F facts, Decided<T> decided,
                                                              Ref subject) {
        log.keep(decision.key(), decided.rulesetVersion(), subject, logged(facts, subject),
                decided.fired().stream().map(fired -> new Fired(fired.rule(), fired.text(), fired.points())).toList(),
                decided.outcomeLog(), decided.took());
        return decided.outcome();
    }

    /** Facts leave personal text out by themselves; whether a custom field may be about a person is known here only. */
    private Map<String, Object> logged(Facts facts, Ref subject) {
        Map<String, Object> log = new LinkedHashMap<>(facts.log());
        if (log.get(CUSTOM) instanceof Map<?, ?> values) {
            Map<String, Object> byName = new LinkedHashMap<>();
            values.forEach((name, value) -> byName.put(name.toString(), value));
            log.put(CUSTOM, custom.impersonal(subject.type(), byName));
        }
        return log;
    }
}
