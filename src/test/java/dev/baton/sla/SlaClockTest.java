package dev.baton.sla;

import static dev.baton.sla.ClockState.BREACHED;
import static dev.baton.sla.ClockState.CANCELLED;
import static dev.baton.sla.ClockState.MET;
import static dev.baton.sla.ClockState.PAUSED;
import static dev.baton.sla.ClockState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four working hours are promised at ten on Monday, 23 November 2026; the office has lunch from 12:30 to 13:30. */
class SlaClockTest {

    private final BusinessCalendar office = BusinessCalendar.of("Office", ZoneOffset.UTC,
            "Mo-Fr 09:00-12:30,13:30-18:00").closedOn(LocalDate.parse("2026-11-25"));
    private final SlaClock clock = SlaClock.start(office, Duration.ofHours(4), at("2026-11-23T10:00"), "case:1");

    @Test
    void isDueAfterLunch() {
        assertThat(clock.dueAt()).contains(at("2026-11-23T15:00"));
        assertThat(clock.state(at("2026-11-23T14:59"))).isEqualTo(RUNNING);
        assertThat(clock.remaining(at("2026-11-23T14:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void tellsWhenAShareIsReached() {
        assertThat(clock.when(75)).contains(at("2026-11-23T14:00"));
        assertThat(clock.when(150)).contains(at("2026-11-23T17:00"));
        assertThat(clock.shareReached(at("2026-11-23T14:00"))).isEqualTo(75);
        assertThat(clock.shareReached(at("2026-11-23T13:59"))).isEqualTo(74);
        assertThat(clock.shareReached(at("2026-11-23T17:00"))).isEqualTo(150);
    }

    @Test
    void isBreachedFromTheMomentAllTimeIsUsed() {
        assertThat(clock.state(at("2026-11-23T15:00"))).isEqualTo(BREACHED);
        assertThat(clock.remaining(at("2026-11-23T16:00"))).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void isMetByAnAnswerInTime() {
        SlaClock answered = clock.meet(at("2026-11-23T14:59"), "mail:2");

        assertThat(answered.state(at("2026-12-24T12:00"))).isEqualTo(MET);
        assertThat(answered.dueAt()).isEmpty();
        assertThat(answered.isOpen()).isFalse();
    }

    @Test
    void isNotMetByAnAnswerTooLate() {
        SlaClock late = clock.meet(at("2026-11-23T15:00"), "mail:2");

        assertThat(late.state(at("2026-11-23T15:00"))).isEqualTo(BREACHED);
        assertThat(late.dueAt()).contains(at("2026-11-23T15:00"));
    }

    @Test
    void isNotMetAtNightWhenItWasDueAtClosing() {
        SlaClock evening = SlaClock.start(office, Duration.ofHours(4), at("2026-11-23T14:00"), "case:1");

        assertThat(evening.dueAt()).contains(at("2026-11-23T18:00"));
        assertThat(evening.meet(at("2026-11-23T22:00"), "mail:2").state(at("2026-11-24T09:00"))).isEqualTo(BREACHED);
    }

    @Test
    void doesNotCountWhilePaused() {
        SlaClock waiting = clock.pause(at("2026-11-23T11:00"), "mail:2");

        assertThat(waiting.state(at("2026-11-30T11:00"))).isEqualTo(PAUSED);
        assertThat(waiting.remaining(at("2026-11-30T11:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(waiting.dueAt()).isEmpty();
        assertThat(waiting.when(25)).contains(at("2026-11-23T11:00"));
    }

    @Test
    void runsOnWhenTheCustomerWrites() {
        SlaClock resumed = clock.pause(at("2026-11-23T11:00"), "mail:2").resume(at("2026-11-24T17:00"), "mail:3");

        assertThat(resumed.dueAt()).as("the 25th is a holiday").contains(at("2026-11-26T11:00"));
        assertThat(resumed.ledger()).containsExactly(
                new Segment(at("2026-11-23T10:00"), at("2026-11-23T11:00"), true, "case:1"),
                new Segment(at("2026-11-23T11:00"), at("2026-11-24T17:00"), false, "mail:2"),
                new Segment(at("2026-11-24T17:00"), null, true, "mail:3"));
    }

    @Test
    void staysBreachedWhenPausedAfterwards() {
        SlaClock waiting = clock.pause(at("2026-11-23T16:00"), "mail:2");

        assertThat(waiting.state(at("2026-11-23T17:00"))).isEqualTo(BREACHED);
        assertThat(waiting.dueAt()).contains(at("2026-11-23T15:00"));
    }

    @Test
    void doesNotCountTheTimeBetweenEndAndReopening() {
        SlaClock reopened = clock.meet(at("2026-11-23T12:00"), "resolution:1").reopen(at("2026-11-24T09:00"), "mail:4");

        assertThat(reopened.state(at("2026-11-24T09:00"))).isEqualTo(RUNNING);
        assertThat(reopened.dueAt()).contains(at("2026-11-24T11:00"));
    }

    @Test
    void aCancelledClockIsNeitherMetNorBreached() {
        assertThat(clock.cancel(at("2026-11-23T17:00"), "case:9").state(at("2026-11-23T18:00"))).isEqualTo(CANCELLED);
    }

    @Test
    void aVerbThatComesTwiceChangesNothing() {
        SlaClock paused = clock.pause(at("2026-11-23T11:00"), "mail:2");
        SlaClock met = clock.meet(at("2026-11-23T11:00"), "mail:2");

        assertThat(paused.pause(at("2026-11-23T11:30"), "mail:5")).isEqualTo(paused);
        assertThat(clock.resume(at("2026-11-23T11:30"), "mail:5")).isEqualTo(clock);
        assertThat(met.meet(at("2026-11-24T11:00"), "mail:5")).isEqualTo(met);
        assertThat(met.pause(at("2026-11-24T11:00"), "mail:5")).isEqualTo(met);
        assertThat(met.cancel(at("2026-11-24T11:00"), "mail:5")).isEqualTo(met);
        assertThat(clock.reopen(at("2026-11-24T11:00"), "mail:5")).isEqualTo(clock);
    }

    @Test
    void nothingHappensBeforeWhatHasHappened() {
        SlaClock early = clock.pause(at("2026-11-23T09:59"), "a node whose clock is behind");

        assertThat(early.ledger().getLast().from()).isEqualTo(at("2026-11-23T10:00"));
        assertThat(early.elapsed(at("2026-11-23T12:00"))).isZero();
    }

    @Test
    void aRaisedPriorityShortensThePromiseButNotTheLife() {
        SlaClock urgent = clock.promising(Duration.ofHours(1));

        assertThat(urgent.dueAt()).contains(at("2026-11-23T11:00"));
        assertThat(urgent.state(at("2026-11-23T11:30"))).isEqualTo(BREACHED);
    }

    @Test
    void refusesALedgerThatCannotHaveHappened() {
        Segment first = new Segment(at("2026-11-23T10:00"), at("2026-11-23T12:00"), true, "case:1");
        Segment overlapping = new Segment(at("2026-11-23T11:00"), null, false, "mail:2");

        assertThatThrownBy(() -> new SlaClock(office, Duration.ofHours(1), List.of(first, overlapping), null))
                .hasMessageContaining("follow each other");
        assertThatThrownBy(() -> new SlaClock(office, Duration.ofHours(1), List.of(first), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.promising(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String utc) {
        return LocalDateTime.parse(utc).toInstant(ZoneOffset.UTC);
    }
}
