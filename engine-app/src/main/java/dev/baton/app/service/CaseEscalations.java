package dev.baton.app.service;

import dev.baton.app.decision.Decisions;
import dev.baton.rules.service.CaseEscalation;
import dev.baton.rules.service.EscalationFacts;
import dev.baton.rules.service.Escalation;
import dev.baton.rules.service.Step;
import dev.baton.service.Case;
import dev.baton.service.CaseClock;
import dev.baton.service.CaseClocks;
import dev.baton.service.Promises;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What happens as the time of a promise runs out. The share up to which people were told is kept beside the clock, so that
 * each step is taken once, however often the timer fires and whatever was restarted.
 */
@Component
class CaseEscalations {

    private final CaseClocks clocks;
    private final CaseEscalation rules;
    private final CaseFacts facts;
    private final Decisions decisions;
    private final EscalationSteps steps;
    private final Clock clock;

    CaseEscalations(CaseClocks clocks, CaseEscalation rules, CaseFacts facts, Decisions decisions, EscalationSteps steps,
                    Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.facts = facts;
        this.decisions = decisions;
        this.steps = steps;
        this.clock = clock;
    }

    /** Takes the steps whose share is truly reached. */
    Promises escalate(Case one) {
        Promises promises = clocks.of(one.id());
        Instant now = clock.instant();
        for (CaseClock due : promises.clocks().stream().filter(clock -> clock.isDue(now)).toList()) {
            promises = promises.with(escalated(one, due, now));
        }
        clocks.keep(promises);
        return promises;
    }

    private CaseClock escalated(Case one, CaseClock due, Instant now) {
        EscalationFacts seen = facts.forEscalation(one, due.promise(), due.clock().shareReached(now), due.handled());
        Escalation decided = decisions.keep(CaseEscalation.DECISION, seen, rules.decide(seen), one.ref());
        decided.steps().forEach(step -> steps.take(one, due, step));
        return due.handled(decided.steps().stream().mapToInt(Step::share).max().orElse(0), decided.next());
    }
}
