package dev.baton.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;
import java.util.TreeSet;

/**
 * Between the clock on the wall of a time zone and moments. Later wall times are never earlier moments: a time that the
 * clocks skip is the moment of the change, and one that comes twice is its first coming.
 */
record WallClock(ZoneId zone) {

    /** The day to which a moment belongs: where clocks go back over midnight, the new day has begun all the same. */
    LocalDate dayOf(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return startOf(day.plusDays(1)).isAfter(at) ? day : day.plusDays(1);
    }

    Instant startOf(LocalDate day) {
        return moment(day.atStartOfDay());
    }

    Instant moment(LocalDateTime wall) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return wall.toInstant(zone.getRules().getValidOffsets(wall).getFirst());
    }

    /** The days, the last excluded, on which clocks change; two when they change over midnight. */
    Set<LocalDate> changes(LocalDate from, LocalDate to) {
        Set<LocalDate> days = new TreeSet<>();
        Instant end = startOf(to);
        ZoneOffsetTransition change = zone.getRules().nextTransition(startOf(from).minusNanos(1));
        while (change != null && change.getInstant().isBefore(end)) {
            LocalDate before = change.getDateTimeBefore().toLocalDate();
            LocalDate after = change.getDateTimeAfter().toLocalDate();
            (before.isBefore(after) ? before.datesUntil(after.plusDays(1)) : after.datesUntil(before.plusDays(1)))
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .forEach(days::add);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return days;
    }
}
