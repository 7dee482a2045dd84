package dev.baton.service;

import dev.baton.sla.SlaClock;
import java.time.Instant;
import java.util.Optional;

/**
 * One promise about a case, and the clock that measures it.
 *
 * @param version of the row; 0 before it is written
 * @param handled the share of the time, in percent, up to which people were told
 * @param next the share at which to look again; 0 for never
 */
public record CaseClock(CaseId caseId, Promise promise, int version, SlaClock clock, int handled, int next) {

    /** When the next share is reached if nothing happens; empty while the clock stands still. */
    public Optional<Instant> nextAt() {
        return next > 0 && clock.isRunning() ? clock.when(next) : Optional.empty();
    }

    /** Whether the next share is truly reached, whatever timer says so. */
    public boolean isDue(Instant at) {
        return nextAt().filter(when -> !when.isAfter(at)).isPresent();
    }

    public CaseClock handled(int share, int next) {
        return new CaseClock(caseId, promise, version, clock, Math.max(handled, share), next);
    }

    CaseClock showing(SlaClock clock) {
        return new CaseClock(caseId, promise, version, clock, handled, next);
    }
}
