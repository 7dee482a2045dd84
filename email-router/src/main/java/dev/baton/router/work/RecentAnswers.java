package dev.baton.router.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody answered in a thread lately, in two windows: a burst, and a slow exchange that goes on for a day.
 * Kept in memory: two machines that talk to each other fill a window again within minutes after a restart.
 */
final class RecentAnswers {

    private static final Duration BURST = Duration.ofMinutes(10);
    private static final int BURST_MOST = 25;
    private static final Duration LONG = Duration.ofDays(1);
    private static final int LONG_MOST = 80;
    private static final int THREADS = 10_000;

    private final Clock realTime;
    private final Map<String, Deque<Instant>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > THREADS;
        }
    };

    RecentAnswers(Clock realTime) {
        this.realTime = realTime;
    }

    /** Counts one more. */
    synchronized boolean tooMany(String thread) {
        var now = realTime.instant();
        var times = answers.computeIfAbsent(thread, any -> new ArrayDeque<>());
        times.addLast(now);
        while (times.peekFirst().isBefore(now.minus(LONG)) || times.size() > LONG_MOST + 1) {
            times.removeFirst();
        }
        return tooMany(times, now, 0);
    }

    /** Whether one more would be too many; counts nothing. */
    synchronized boolean wouldBeTooMany(String thread) {
        var now = realTime.instant();
        var times = answers.getOrDefault(thread, new ArrayDeque<>()).stream().filter(time -> !time.isBefore(now.minus(LONG))).toList();
        return tooMany(times, now, 1);
    }

    private static boolean tooMany(Collection<Instant> times, Instant now, int more) {
        var burst = times.stream().filter(time -> time.isAfter(now.minus(BURST))).count();
        return burst + more > BURST_MOST || times.size() + more > LONG_MOST;
    }
}
