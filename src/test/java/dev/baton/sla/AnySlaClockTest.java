package dev.baton.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every life of a clock, tried on thousands of them; a failure names the clock. */
class AnySlaClockTest {

    private static final Instant START = Instant.parse("2026-10-19T07:00:00Z");
    private static final List<BusinessCalendar> CALENDARS = List.of(BusinessCalendar.always(),
            BusinessCalendar.of("Office", ZoneId.of("Europe/Bucharest"), "Mo-Fr 09:00-12:30,13:30-18:00"),
            BusinessCalendar.of("Night", ZoneId.of("America/New_York"), "Mo-Su 00:00-06:00,22:00-24:00"));

    private final Random random = new Random(20261122);

    @Test
    void elapsedAndRemainingMakeTheTarget() {
        for (int i = 0; i < 2_000; i++) {
            SlaClock clock = aClock();
            Instant at = aMoment();

            assertThat(clock.elapsed(at).plus(clock.remaining(at))).as("%s at %s", clock, at)
                    .isEqualTo(clock.target());
        }
    }

    @Test
    void aShareIsReachedExactlyWhenTheClockSaysSo() {
        for (int i = 0; i < 2_000; i++) {
            SlaClock clock = aClock();
            int share = 1 + random.nextInt(200);

            Optional<Instant> when = clock.when(share);

            when.ifPresent(at -> {
                assertThat(clock.shareReached(at)).as("%s at %s", clock, at).isGreaterThanOrEqualTo(share);
                assertThat(clock.shareReached(at.minusMillis(1))).as("%s before %s", clock, at).isLessThan(share);
            });
            if (when.isEmpty()) {
                assertThat(clock.shareReached(START.plus(Duration.ofDays(3_650)))).as("%s", clock).isLessThan(share);
            }
        }
    }

    @Test
    void isBreachedFromItsDueTimeOnUnlessCancelled() {
        for (int i = 0; i < 2_000; i++) {
            SlaClock clock = aClock();
            Instant at = aMoment();
            boolean overdue = clock.dueAt().filter(due -> !at.isBefore(due)).isPresent();
            boolean cancelled = !clock.isOpen() && !clock.ending().done();

            assertThat(clock.state(at) == ClockState.BREACHED).as("%s at %s", clock, at)
                    .isEqualTo(overdue && !cancelled);
        }
    }

    @Test
    void aPauseMovesTheDueTimeByTheWorkingTimeItTook() {
        for (int i = 0; i < 2_000; i++) {
            BusinessCalendar calendar = aCalendar();
            SlaClock clock = SlaClock.start(calendar, aTarget(), START, "start");
            Instant due = clock.dueAt().orElseThrow();
            Instant paused = calendar.plus(START, aPart(clock.target()));
            Instant resumed = paused.plusMillis(random.nextLong(Duration.ofDays(9).toMillis()));

            Instant later = clock.pause(paused, "pause").resume(resumed, "resume").dueAt().orElseThrow();

            assertThat(calendar.between(due, later)).as("%s paused from %s to %s", clock, paused, resumed)
                    .isEqualTo(calendar.between(paused, resumed));
        }
    }

    /** Any sequence of verbs, also ones that do not fit and times that go back a little, is a life. */
    private SlaClock aClock() {
        SlaClock clock = SlaClock.start(aCalendar(), aTarget(), START, "start");
        Instant at = START;
        for (int i = random.nextInt(9); i > 0; i--) {
            at = at.plusMillis(random.nextLong(Duration.ofDays(2).toMillis()) - 60_000);
            clock = switch (random.nextInt(6)) {
                case 0, 1 -> clock.pause(at, "pause");
                case 2, 3 -> clock.resume(at, "resume");
                case 4 -> random.nextBoolean() ? clock.meet(at, "meet") : clock.cancel(at, "cancel");
                default -> clock.reopen(at, "reopen");
            };
        }
        return clock;
    }

    private BusinessCalendar aCalendar() {
        return CALENDARS.get(random.nextInt(CALENDARS.size()));
    }

    private Duration aTarget() {
        return Duration.ofMillis(1 + random.nextLong(Duration.ofHours(40).toMillis()));
    }

    private Duration aPart(Duration target) {
        return Duration.ofMillis(random.nextLong(target.toMillis()));
    }

    private Instant aMoment() {
        return START.plusMillis(random.nextLong(Duration.ofDays(20).toMillis()));
    }
}
