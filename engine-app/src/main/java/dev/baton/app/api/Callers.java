package dev.baton.app.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One kind of callers. Of each only the moment is kept at which all its calls are paid for, one every so often; it may
 * lie up to a minute ahead (the leaky bucket as in ITU-T I.371, "generic cell rate").
 */
public final class Callers {

    private static final int MOST = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Long> paidUntil = new ConcurrentHashMap<>();
    private final int perMinute;

    /** @param perMinute 0 for no limit */
    public Callers(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Zero when this call may go on, else the seconds to wait. */
    public long secondsToWait(String caller) {
        if (perMinute == 0) {
            return 0;
        }
        long now = System.nanoTime();
        if (paidUntil.size() > MOST) {
            paidUntil.values().removeIf(until -> until - now < 0);
        }
        long call = MINUTE / perMinute;
        long until = paidUntil.merge(caller, now + call, (before, first) -> Math.max(before + call, first));
        if (until - now <= MINUTE) {
            return 0;
        }
        paidUntil.merge(caller, -call, Long::sum);
        return Duration.ofNanos(until - now - MINUTE).toSeconds() + 1;
    }
}
