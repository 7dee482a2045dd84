package dev.baton.app.service;

import dev.baton.app.decision.Decisions;
import dev.baton.app.team.Directory;
import dev.baton.calendar.BusinessCalendar;
import dev.baton.calendar.Calendars;
import dev.baton.rules.service.CaseEscalation;
import dev.baton.rules.service.CaseTargets;
import dev.baton.rules.service.Targets;
import dev.baton.service.Case;
import dev.baton.service.CaseClocks;
import dev.baton.service.Promise;
import dev.baton.service.Promises;
import dev.baton.sla.SlaClock;
import dev.baton.team.Team;
import dev.baton.unit.UnitOfWork;
import dev.baton.work.WorkItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * What customers were promised about their cases: made by the rules, measured by clocks. Nothing here moves a timer. A
 * timer that comes too early looks at the clocks and waits on; only a clock that goes on may need it earlier, and the
 * process sees to that when it wakes the case.
 */
@Component
class CasePromises {

    private static final String TEAM_CALENDAR = "team";

    private final CaseClocks clocks;
    private final CaseTargets targets;
    private final CaseEscalation escalation;
    private final Decisions decisions;
    private final CaseFacts facts;
    private final Calendars calendars;
    private final Directory directory;
    private final WorkItems items;
    private final Clock clock;

    CasePromises(CaseClocks clocks, CaseTargets targets, CaseEscalation escalation, Decisions decisions, CaseFacts facts,
                 Calendars calendars, Directory directory, WorkItems items, Clock clock) {
        this.clocks = clocks;
        this.targets = targets;
        this.escalation = escalation;
        this.decisions = decisions;
        this.facts = facts;
        this.calendars = calendars;
        this.directory = directory;
        this.items = items;
        this.clock = clock;
    }

    Promises of(Case one) {
        return clocks.of(one.id());
    }

    /** Nothing was promised yet, which need not be looked up. */
    void opened(Case one) {
        clocks.none(one.id());
    }

    /** Asks the rules and starts the clocks; those of a case that goes on are there already. */
    Promises make(Case one) {
        Promises made = of(one);
        if (made.isEmpty()) {
            var wanted = facts.forTargets(one);
            Targets target = decisions.keep(CaseTargets.DECISION, wanted, targets.decide(wanted), one.ref());
            BusinessCalendar calendar = calendar(target.calendar(), one);
            made = made(made, Promise.FIRST_RESPONSE, target.firstResponseMinutes(), calendar, one);
            made = made(made, Promise.RESOLUTION, target.resolutionMinutes(), calendar, one);
            clocks.keep(made);
        }
        return made;
    }

    private Promises made(Promises before, Promise promise, int minutes, BusinessCalendar calendar, Case one) {
        if (minutes == 0) {
            return before;
        }
        int next = escalation.decide(facts.forEscalation(one, promise, 0, 0)).outcome().next();
        return before.made(promise, SlaClock.start(calendar, Duration.ofMinutes(minutes), clock.instant(),
                UnitOfWork.now().cause().toString()), next);
    }

    private BusinessCalendar calendar(String key, Case one) {
        if (!key.equals(TEAM_CALENDAR)) {
            return calendars.named(key);
        }
        String chosen = directory.team(one.custody().teamId()).map(Team::calendar).orElse(null);
        return calendars.named(chosen == null ? Calendars.COMPANY : chosen);
    }

    /** @param cause of the change, here and below: the record that it follows from, or a word */
    void answered(Case one, String cause) {
        changed(one, promises -> promises.answered(clock.instant(), cause));
    }

    /** The answer that was the cause never left. */
    void takenBack(Case one, String cause) {
        changed(one, promises -> promises.takenBack(cause, clock.instant()));
    }

    void paused(Case one, String cause) {
        changed(one, promises -> promises.paused(clock.instant(), cause));
    }

    void resumed(Case one, String cause) {
        changed(one, promises -> promises.resumed(clock.instant(), cause));
    }

    void resolved(Case one, String cause) {
        clocks.keep(of(one).resolved(clock.instant(), cause));
    }

    void reopened(Case one, String cause) {
        clocks.keep(of(one).reopened(clock.instant(), cause));
    }

    private void changed(Case one, UnaryOperator<Promises> change) {
        Promises before = of(one);
        Promises after = change.apply(before);
        clocks.keep(after);
        if (!before.dueAt().equals(after.dueAt())) {
            items.dueAt(Case.TYPE, one.id().value(), after.dueAt().orElse(null));
        }
    }
}
