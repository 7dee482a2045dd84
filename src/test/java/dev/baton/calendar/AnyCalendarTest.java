package dev.baton.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds on every calendar, tried on thousands of them; a failure names the calendar and the moment. */
class AnyCalendarTest {

    /** Ordinary zones, half hours, changes at and over midnight (St. John's until 2011), a skipped day (Apia). */
    private static final List<String> ZONES = List.of("Europe/Bucharest", "Europe/London", "America/New_York",
            "Asia/Tehran", "Asia/Kolkata", "Australia/Lord_Howe", "America/Havana", "America/St_Johns",
            "America/Sao_Paulo", "Pacific/Apia", "Asia/Beirut", "UTC");

    private final Random random = new Random(20261122);

    @Test
    void betweenTakesBackWhatPlusAdds() {
        for (int i = 0; i < 1_000; i++) {
            BusinessCalendar calendar = aCalendar();
            Instant start = aMoment();
            Duration working = Duration.ofMillis(random.nextLong(Duration.ofDays(200).toMillis()));

            Instant end = calendar.plus(start, working);

            assertThat(calendar.between(start, end)).as("%s from %s by %s", calendar, start, working)
                    .isEqualTo(working);
            assertThat(calendar.between(start, end.minusMillis(1))).as("%s: %s is the earliest end", calendar, end)
                    .isLessThan(working.plusMillis(working.isZero() ? 1 : 0));
        }
    }

    @Test
    void plusFindsAnyWorkingMomentAgain() {
        for (int i = 0; i < 1_000; i++) {
            BusinessCalendar calendar = aCalendar();
            Instant start = aMoment();
            Instant end = start.plusMillis(1 + random.nextLong(Duration.ofDays(500).toMillis()));

            Instant found = calendar.plus(start, calendar.between(start, end));

            assertThat(found).as("%s from %s to %s", calendar, start, end).isBeforeOrEqualTo(end);
            if (calendar.isWorking(end.minusMillis(1))) {
                assertThat(found).as("%s from %s to %s", calendar, start, end).isEqualTo(end);
            }
        }
    }

    @Test
    void spansAddUp() {
        for (int i = 0; i < 1_000; i++) {
            BusinessCalendar calendar = aCalendar();
            Instant a = aMoment();
            Instant b = aMoment();
            Instant c = aMoment();

            assertThat(calendar.between(a, b).plus(calendar.between(b, c))).as("%s: %s, %s, %s", calendar, a, b, c)
                    .isEqualTo(calendar.between(a, c));
        }
    }

    /** Against the plainest reading there is: look at the calendar every five minutes and count. */
    @Test
    void countsWhatSomebodyWhoLooksEveryFiveMinutesWouldCount() {
        for (int i = 0; i < 40; i++) {
            BusinessCalendar calendar = aCalendar();
            Instant start = Instant.ofEpochSecond(aMoment().getEpochSecond() / 300 * 300);

            Duration counted = Duration.ZERO;
            for (int step = 0; step < 12 * 24 * 15; step++) {
                Instant looked = start.plusSeconds(300L * step);
                counted = counted.plusSeconds(calendar.isWorking(looked) ? 300 : 0);
            }

            assertThat(calendar.between(start, start.plus(Duration.ofDays(15)))).as("%s from %s", calendar, start)
                    .isEqualTo(counted);
        }
    }

    private BusinessCalendar aCalendar() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.WEDNESDAY, DayHours.parse("09:00-12:30,13:30-18:00"));
        for (int i = random.nextInt(7); i > 0; i--) {
            week.put(DayOfWeek.of(1 + random.nextInt(7)), aDay());
        }
        SortedMap<LocalDate, DayHours> oddDays = new TreeMap<>();
        LocalDate around = LocalDate.ofInstant(aMoment(), zone);
        for (int i = random.nextInt(20); i > 0; i--) {
            oddDays.put(around.plusDays(random.nextInt(200)), random.nextBoolean() ? DayHours.CLOSED : aDay());
        }
        return new BusinessCalendar("Any", 1, zone, new WeekHours(week), oddDays);
    }

    private DayHours aDay() {
        if (random.nextInt(5) == 0) {
            return DayHours.parse("00:00-24:00");
        }
        List<Hours> hours = new ArrayList<>();
        int minute = random.nextInt(12) * 15;
        while (minute < 23 * 60) {
            int end = Math.min(minute + 15 * (1 + random.nextInt(40)), 24 * 60);
            hours.add(new Hours(LocalTime.MIDNIGHT.plusMinutes(minute), LocalTime.MIDNIGHT.plusMinutes(end)));
            minute = end + 15 * random.nextInt(20);
        }
        return new DayHours(hours);
    }

    private Instant aMoment() {
        return Instant.parse("2009-01-01T00:00:00Z").plusMillis(random.nextLong(Duration.ofDays(365 * 4).toMillis()));
    }
}
