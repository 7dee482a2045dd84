package dev.baton.app.decision;

import dev.baton.decision.Decision.Fired;
import dev.baton.decision.DecisionLog;
import dev.baton.id.Ref;
import dev.baton.rules.Decided;
import dev.baton.rules.Decision;
import dev.baton.rules.Facts;
import org.springframework.stereotype.Component;

/** Keeps what the rules decided, without personal text; what follows in the unit of work has the decision as its cause. */
@Component
public class Decisions {

    private final DecisionLog log;

    Decisions(DecisionLog log) {
        this.log = log;
    }

    /** @return the outcome */
    public <F extends Record & Facts, T extends Record> T keep(Decision<F, T> decision, F facts, Decided<T> decided,
                                                              Ref subject) {
        log.keep(decision.key(), decided.rulesetVersion(), subject, facts.log(),
                decided.fired().stream().map(fired -> new Fired(fired.rule(), fired.text(), fired.points())).toList(),
                decided.outcomeLog(), decided.took());
        return decided.outcome();
    }
}
