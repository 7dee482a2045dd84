package dev.baton.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that runs with real time at an offset that the demo moves. Whole milliseconds, as the database keeps them. */
public final class MovableClock extends Clock {

    private static final Clock REAL = Clock.tickMillis(ZoneOffset.UTC);

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return REAL.instant().plus(offset);
    }

    /** From now on it is {@code at}, and time goes on from there. */
    public void moveTo(Instant at) {
        offset = Duration.between(REAL.instant(), at.truncatedTo(ChronoUnit.MILLIS));
    }

    Duration offset() {
        return offset;
    }

    void offset(Duration offset) {
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : REAL.withZone(zone);
    }
}
