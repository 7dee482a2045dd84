package dev.baton.service;

import dev.baton.sla.SlaClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that we promised about one case. Each verb returns them as they are afterwards.
 *
 * @param clocks at most one of each promise
 */
public record Promises(CaseId caseId, List<CaseClock> clocks) {

    public Promises {
        clocks = List.copyOf(clocks);
    }

    public static Promises none(CaseId caseId) {
        return new Promises(caseId, List.of());
    }

    /** @param next the share at which to look first */
    public Promises made(Promise promise, SlaClock clock, int next) {
        List<CaseClock> all = new ArrayList<>(clocks);
        all.add(new CaseClock(caseId, promise, 0, clock, 0, next));
        return new Promises(caseId, all);
    }

    public Promises paused(Instant at, String cause) {
        return each(clock -> clock.pause(at, cause));
    }

    public Promises resumed(Instant at, String cause) {
        return each(clock -> clock.resume(at, cause));
    }

    /** A person answered. */
    public Promises answered(Instant at, String cause) {
        return only(Promise.FIRST_RESPONSE, clock -> clock.meet(at, cause));
    }

    /** What this cause ended or paused goes on; the seconds in between do not count. */
    public Promises takenBack(String cause, Instant at) {
        return each(clock -> clock.causedBy(cause) ? clock.isOpen() ? clock.resume(at, "takenBack") : clock.reopen(at, "takenBack")
                : clock);
    }

    /** Nobody will ask for a first answer any more. */
    public Promises resolved(Instant at, String cause) {
        return only(Promise.RESOLUTION, clock -> clock.meet(at, cause))
                .only(Promise.FIRST_RESPONSE, clock -> clock.cancel(at, cause));
    }

    /** The time to resolve it goes on where it stood; the time in between does not count. */
    public Promises reopened(Instant at, String cause) {
        return only(Promise.RESOLUTION, clock -> clock.reopen(at, cause));
    }

    public Promises with(CaseClock changed) {
        return map(one -> one.promise() == changed.promise() ? changed : one);
    }

    public Optional<CaseClock> the(Promise promise) {
        return clocks.stream().filter(one -> one.promise() == promise).findFirst();
    }

    public boolean isEmpty() {
        return clocks.isEmpty();
    }

    /** When the first promise that is open is or was broken; empty while all stand still. */
    public Optional<Instant> dueAt() {
        return earliest(one -> one.clock().dueAt());
    }

    /** When the next share of any is reached, if nothing happens. */
    public Optional<Instant> lookAgainAt() {
        return earliest(CaseClock::nextAt);
    }

    /** Whether there is anything to look at again, also where it stands still for now. */
    public boolean watched() {
        return open().anyMatch(one -> one.next() > 0);
    }

    private Optional<Instant> earliest(Function<CaseClock, Optional<Instant>> time) {
        return open().map(time).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Stream<CaseClock> open() {
        return clocks.stream().filter(one -> one.clock().isOpen());
    }

    private Promises each(UnaryOperator<SlaClock> change) {
        return map(one -> one.showing(change.apply(one.clock())));
    }

    private Promises only(Promise promise, UnaryOperator<SlaClock> change) {
        return map(one -> one.promise() == promise ? one.showing(change.apply(one.clock())) : one);
    }

    private Promises map(UnaryOperator<CaseClock> change) {
        return new Promises(caseId, clocks.stream().map(change).toList());
    }
}
