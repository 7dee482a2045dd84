package dev.baton.app.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Since when it is today, and this week, for the reader. */
@Component
class Midnight {

    private final Clock clock;

    Midnight(Clock clock) {
        this.clock = clock;
    }

    Timestamp today() {
        return daysAgo(0);
    }

    Timestamp daysAgo(int days) {
        return Timestamp.from(clock.instant().atZone(LocaleContextHolder.getTimeZone().toZoneId())
                .truncatedTo(ChronoUnit.DAYS).minusDays(days).toInstant());
    }

    Instant now() {
        return clock.instant();
    }
}
