package dev.baton.app.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Since when it is today, and this week, for the reader. */
@Component
public class Midnight {

    private final Clock clock;

    Midnight(Clock clock) {
        this.clock = clock;
    }

    public Timestamp today() {
        return daysAgo(0);
    }

    public Timestamp daysAgo(int days) {
        return Timestamp.from(of(day(days)));
    }

    /** The reader's day so many days ago, as addresses of lists carry it. */
    public LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), zone()).minusDays(daysAgo);
    }

    /** When a day began for the reader; null for no day. */
    public Instant of(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone()).toInstant();
    }

    public Instant now() {
        return clock.instant();
    }

    private static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }
}
