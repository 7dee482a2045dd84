package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 23 November 2026 is a Monday. */
class PresenceTest {

    private final BusinessCalendar office = BusinessCalendar.of("Office", ZoneOffset.UTC, "Mo-Fr 09:00-17:00");
    private final Absence tuesday = new Absence(at("2026-11-24T00:00:00Z"), at("2026-11-25T00:00:00Z"));
    private final Absence wednesdayMorning = new Absence(at("2026-11-25T00:00:00Z"), at("2026-11-25T12:00:00Z"));

    @Test
    void isHereInWorkingHours() {
        assertThat(Presence.of(office, List.of(tuesday), at("2026-11-23T10:00:00Z"))).isEqualTo(Presence.HERE);
    }

    @Test
    void isBackWhenTheOfficeOpensAndNoAbsenceIsLeft() {
        assertThat(Presence.of(office, List.of(tuesday, wednesdayMorning), at("2026-11-23T17:00:00Z")))
                .isEqualTo(Presence.offHours(at("2026-11-25T12:00:00Z")));
        assertThat(Presence.of(office, List.of(tuesday), at("2026-11-24T10:00:00Z")))
                .isEqualTo(Presence.absent(at("2026-11-25T09:00:00Z")));
    }

    @Test
    void returnsNeverToAnOfficeThatNeverOpens() {
        BusinessCalendar ghost = BusinessCalendar.of("Ghost", ZoneOffset.UTC, "Mo-Su off");

        assertThat(Presence.of(ghost, List.of(), at("2026-11-23T10:00:00Z"))).isEqualTo(Presence.offHours(null));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
