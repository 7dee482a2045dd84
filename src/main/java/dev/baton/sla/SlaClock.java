package dev.baton.sla;

import dev.baton.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one promise, such as a case's first response: everything it says is a fold over its ledger, on working
 * time, for the moment that one asks about. Each verb returns the clock as it is afterwards; a verb that comes twice,
 * or to a clock that is not in that state, changes nothing, because every step may run twice.
 *
 * @param target working time promised, longer than nothing
 * @param ledger segments in order of time; the last one is open unless the clock has ended
 * @param ending null while the clock is open
 */
public record SlaClock(BusinessCalendar calendar, Duration target, List<Segment> ledger, @Nullable Ending ending) {

    public SlaClock {
        if (!target.isPositive()) {
            throw new IllegalArgumentException("A target is longer than nothing, not " + target);
        }
        if (ledger.isEmpty() || ledger.getLast().isOpen() != (ending == null)) {
            throw new IllegalArgumentException("Only the last segment of an open clock is open: " + ledger);
        }
        for (int i = 1; i < ledger.size(); i++) {
            Segment before = ledger.get(i - 1);
            if (before.isOpen() || before.to().isAfter(ledger.get(i).from())) {
                throw new IllegalArgumentException("Segments follow each other: " + ledger);
            }
        }
        ledger = List.copyOf(ledger);
    }

    public static SlaClock start(BusinessCalendar calendar, Duration target, Instant at, String cause) {
        return new SlaClock(calendar, target, List.of(Segment.running(at, cause)), null);
    }

    public SlaClock pause(Instant at, String cause) {
        return isOpen() && last().runs() ? followedBy(Segment.paused(notBefore(at), cause)) : this;
    }

    public SlaClock resume(Instant at, String cause) {
        return isOpen() && !last().runs() ? followedBy(Segment.running(notBefore(at), cause)) : this;
    }

    /** What was promised is done; met when there was time left. */
    public SlaClock meet(Instant at, String cause) {
        return isOpen() ? ended(new Ending(notBefore(at), true, cause)) : this;
    }

    /** The promise falls away, for example because the case was a duplicate. */
    public SlaClock cancel(Instant at, String cause) {
        return isOpen() ? ended(new Ending(notBefore(at), false, cause)) : this;
    }

    /** Runs on after its end; the time in between does not count. */
    public SlaClock reopen(Instant at, String cause) {
        return isOpen() ? this : followedBy(Segment.running(notBefore(at), cause));
    }

    /** The same life under another promise, for example after the priority was raised. */
    public SlaClock promising(Duration otherTarget) {
        return new SlaClock(calendar, otherTarget, ledger, ending);
    }

    /** The same life on another calendar or version of it. */
    public SlaClock on(BusinessCalendar otherCalendar) {
        return new SlaClock(otherCalendar, target, ledger, ending);
    }

    /** Whether it is this that ended it, or that its open segment began with. */
    public boolean causedBy(String cause) {
        return isOpen() ? last().cause().equals(cause) : ending.cause().equals(cause);
    }

    public boolean isOpen() {
        return ending == null;
    }

    /** Whether time is counted now; a breached clock counts on. */
    public boolean isRunning() {
        return isOpen() && last().runs();
    }

    public ClockState state(Instant at) {
        if (!isOpen() && !ending.done()) {
            return ClockState.CANCELLED;
        }
        if (elapsed(at).compareTo(target) >= 0) {
            return ClockState.BREACHED;
        }
        if (!isOpen()) {
            return ClockState.MET;
        }
        return last().runs() ? ClockState.RUNNING : ClockState.PAUSED;
    }

    /** When all the time is or was used up; empty while paused, and when the clock ended before that. */
    public Optional<Instant> dueAt() {
        return when(100);
    }

    /**
     * The earliest millisecond at which so many percent of the target have been worked, if nothing happens any more.
     * Empty while paused or ended before it is reached. Shares above 100 count on after the breach.
     */
    public Optional<Instant> when(int sharePercent) {
        Duration left = share(sharePercent);
        for (Segment segment : ledger) {
            if (segment.runs() && (segment.isOpen() || worked(segment, segment.to()).compareTo(left) >= 0)) {
                return Optional.of(calendar.plus(segment.from(), left));
            }
            left = left.minus(segment.runs() ? worked(segment, segment.to()) : Duration.ZERO);
        }
        return Optional.empty();
    }

    /** The share of the target that is worked, in full percent, rounded down; beyond 100 after the breach. */
    public int shareReached(Instant at) {
        return (int) Math.min(elapsed(at).multipliedBy(100).dividedBy(target), Integer.MAX_VALUE);
    }

    /** Working time left, negative after the breach. */
    public Duration remaining(Instant at) {
        return target.minus(elapsed(at));
    }

    /** Working time that the clock has run. */
    public Duration elapsed(Instant at) {
        return ledger.stream().filter(Segment::runs).map(segment -> worked(segment, at))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration worked(Segment segment, Instant at) {
        return calendar.between(segment.from(), segment.endBefore(at));
    }

    /** Rounded up to the milliseconds that columns keep, so that the share is reached when its timer fires. */
    private Duration share(int percent) {
        Duration exact = target.multipliedBy(percent).dividedBy(100);
        Duration whole = exact.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(exact) ? whole : whole.plusMillis(1);
    }

    private Segment last() {
        return ledger.getLast();
    }

    /** Clocks of two nodes differ a little: nothing happens before what has happened already. */
    private Instant notBefore(Instant at) {
        Instant latest = isOpen() ? last().from() : ending.at();
        return at.isBefore(latest) ? latest : at;
    }

    private SlaClock followedBy(Segment next) {
        List<Segment> segments = isOpen() ? closedAt(next.from()) : new ArrayList<>(ledger);
        segments.add(next);
        return new SlaClock(calendar, target, segments, null);
    }

    private SlaClock ended(Ending end) {
        return new SlaClock(calendar, target, closedAt(end.at()), end);
    }

    private List<Segment> closedAt(Instant at) {
        List<Segment> segments = new ArrayList<>(ledger);
        segments.set(segments.size() - 1, last().until(at));
        return segments;
    }
}
