package dev.baton.app.journey;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Weeks without a holiday of the demo company, each in the future of the test before, and all soon: after half a year the
 * passwords of the demo people are too old.
 */
final class QuietWeek {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final int DAYS_AFTER_IT = 21;

    private QuietWeek() {
    }

    /** The next Monday after which there are three weeks without a holiday. */
    static LocalDate monday(Clock clock) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (monday.datesUntil(monday.plusDays(DAYS_AFTER_IT)).anyMatch(day -> HOLIDAYS.contains(MonthDay.from(day)))) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
