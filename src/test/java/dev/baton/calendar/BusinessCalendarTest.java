package dev.baton.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** November 2026: the 23rd is a Monday. Bucharest is two hours ahead of UTC in winter. */
class BusinessCalendarTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    private final BusinessCalendar office = BusinessCalendar.of("Office", BUCHAREST, "Mo-Fr 09:00-12:30,13:30-18:00");

    @Test
    void countsOnlyOpenHours() {
        assertThat(office.between(at("2026-11-23T09:00"), at("2026-11-24T09:00"))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void stopsForLunch() {
        assertThat(office.plus(at("2026-11-23T12:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(office.between(at("2026-11-23T12:00"), at("2026-11-23T14:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void fridayEveningContinuesOnMonday() {
        assertThat(office.plus(at("2026-11-27T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-30T10:00"));
    }

    @Test
    void timeUsedUpAtClosingIsDueAtClosing() {
        assertThat(office.plus(at("2026-11-27T17:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-27T18:00"));
    }

    @Test
    void aNightArrivalStartsCountingInTheMorning() {
        assertThat(office.plus(at("2026-11-24T03:00"), Duration.ofMinutes(15))).isEqualTo(at("2026-11-24T09:15"));
    }

    @Test
    void noTimeAtAllIsNow() {
        assertThat(office.plus(at("2026-11-22T03:00"), Duration.ZERO)).isEqualTo(at("2026-11-22T03:00"));
    }

    @Test
    void jumpsOverHolidays() {
        BusinessCalendar christmas = office.closedOn(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-28"));

        assertThat(christmas.plus(at("2026-12-24T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-29T10:00"));
        assertThat(christmas.isWorking(at("2026-12-25T10:00"))).isFalse();
    }

    @Test
    void anOddDayHasItsOwnHours() {
        BusinessCalendar launch = office.openOn(LocalDate.parse("2026-11-28"), "10:00-12:00");

        assertThat(launch.between(at("2026-11-27T18:00"), at("2026-11-30T09:00"))).isEqualTo(Duration.ofHours(2));
        assertThat(launch.isWorking(at("2026-11-28T11:00"))).isTrue();
    }

    @Test
    void worksFromOpeningUntilJustBeforeClosing() {
        assertThat(office.isWorking(at("2026-11-23T09:00"))).isTrue();
        assertThat(office.isWorking(at("2026-11-23T12:30"))).isFalse();
        assertThat(office.isWorking(at("2026-11-23T17:59:59.999"))).isTrue();
        assertThat(office.isWorking(at("2026-11-23T18:00"))).isFalse();
    }

    @Test
    void tellsWhenItOpensNext() {
        assertThat(office.opensAt(at("2026-11-23T12:45"))).contains(at("2026-11-23T13:30"));
        assertThat(office.opensAt(at("2026-11-27T18:00"))).contains(at("2026-11-30T09:00"));
        assertThat(office.opensAt(at("2026-11-23T10:00"))).contains(at("2026-11-23T10:00"));
    }

    @Test
    void anOverdueSpanIsNegative() {
        assertThat(office.between(at("2026-11-23T11:00"), at("2026-11-23T10:00"))).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void theNightOfSpringIsAnHourShorter() {
        BusinessCalendar night = BusinessCalendar.of("Night", BUCHAREST, "Mo-Su 00:00-06:00");

        assertThat(night.between(at("2026-03-29T00:00"), at("2026-03-29T06:00"))).isEqualTo(Duration.ofHours(5));
        assertThat(night.plus(at("2026-03-29T00:00"), Duration.ofHours(4))).isEqualTo(at("2026-03-29T05:00"));
    }

    @Test
    void theNightOfAutumnIsAnHourLonger() {
        BusinessCalendar night = BusinessCalendar.of("Night", BUCHAREST, "Mo-Su 00:00-06:00");

        assertThat(night.between(at("2026-10-25T00:00"), at("2026-10-25T06:00"))).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aShiftThatBeginsInTheSkippedHourBeginsWithTheChange() {
        BusinessCalendar early = BusinessCalendar.of("Early", BUCHAREST, "Su 03:30-06:00");

        assertThat(early.opensAt(at("2026-03-29T00:00"))).contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(early.between(at("2026-03-29T00:00"), at("2026-03-29T06:00"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void officeHoursAreTheSameOnTheWallInSummerAndWinter() {
        assertThat(office.plus(at("2026-03-27T18:00"), Duration.ofMinutes(1))).isEqualTo(at("2026-03-30T09:01"));
    }

    @Test
    void aCenturyIsCountedAtOnce() {
        Instant start = at("2026-11-23T09:00");
        Duration century = Duration.ofHours(8).multipliedBy(5 * 52 * 100);

        long before = System.nanoTime();
        Instant end = office.plus(start, century);
        assertThat(office.between(start, end)).isEqualTo(century);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void saysClearlyThatACalendarNeverOpens() {
        BusinessCalendar never = new BusinessCalendar("Ghost", 3, BUCHAREST, WeekHours.parse("Mo-Su off"),
                office.oddDays());

        assertThatThrownBy(() -> never.plus(at("2026-11-23T09:00"), Duration.ofHours(1)))
                .isInstanceOf(NeverOpens.class)
                .hasMessageContaining("'Ghost' (version 3) has no opening hours from 2026-11-24 on; PT1H");
        assertThat(never.opensAt(at("2026-11-23T09:00"))).isEmpty();
        assertThat(never.between(at("2026-11-23T09:00"), at("2027-11-23T09:00"))).isZero();
    }

    @Test
    void aCalendarOfOddDaysAloneEndsWithThem() {
        BusinessCalendar fair = BusinessCalendar.of("Fair", BUCHAREST, "Mo-Su off")
                .openOn(LocalDate.parse("2026-12-01"), "10:00-18:00")
                .openOn(LocalDate.parse("2027-12-01"), "10:00-18:00");

        assertThat(fair.plus(at("2026-11-23T09:00"), Duration.ofHours(10))).isEqualTo(at("2027-12-01T12:00"));
        assertThatThrownBy(() -> fair.plus(at("2026-11-23T09:00"), Duration.ofHours(17)))
                .isInstanceOf(NeverOpens.class);
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> office.plus(at("2026-11-23T09:00"), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alwaysIsAlways() {
        Instant start = Instant.parse("2026-11-22T02:31:41.123Z");

        assertThat(BusinessCalendar.always().plus(start, Duration.ofDays(30)))
                .isEqualTo(start.plus(Duration.ofDays(30)));
    }

    private static Instant at(String bucharest) {
        return LocalDateTime.parse(bucharest).atZone(BUCHAREST).toInstant();
    }
}
