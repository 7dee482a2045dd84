package dev.baton.assignment;

import dev.baton.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is there.
 *
 * @param back when somebody who is away will be there again; null when that is not known
 */
public record Presence(Kind kind, @Nullable Instant back) {

    public enum Kind {
        HERE, OFF_HOURS, ABSENT
    }

    public static final Presence HERE = new Presence(Kind.HERE, null);

    public static Presence offHours(@Nullable Instant back) {
        return new Presence(Kind.OFF_HOURS, back);
    }

    public static Presence absent(@Nullable Instant back) {
        return new Presence(Kind.ABSENT, back);
    }

    /** As working hours and absences have it: back at the first working moment that no absence covers. */
    public static Presence of(BusinessCalendar hours, Collection<Absence> absences, Instant at) {
        boolean absent = absences.stream().anyMatch(absence -> absence.covers(at));
        if (!absent && hours.isWorking(at)) {
            return HERE;
        }
        Instant back = back(hours, absences, at);
        return absent ? absent(back) : offHours(back);
    }

    boolean hereWithin(Instant at, Duration time) {
        return kind == Kind.HERE || back != null && !back.isAfter(at.plus(time));
    }

    private static @Nullable Instant back(BusinessCalendar hours, Collection<Absence> absences, Instant at) {
        Optional<Instant> opens = hours.opensAt(at);
        while (opens.isPresent()) {
            Instant there = opens.get();
            Optional<Instant> end = absences.stream().filter(absence -> absence.covers(there))
                    .map(Absence::to).findAny();
            if (end.isEmpty()) {
                return there;
            }
            opens = hours.opensAt(end.get());
        }
        return null;
    }
}
