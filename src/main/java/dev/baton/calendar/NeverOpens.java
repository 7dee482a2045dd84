package dev.baton.calendar;

import java.time.Duration;
import java.time.LocalDate;

/** Working time was asked of a calendar that has none left: a deadline on it would never come. */
public class NeverOpens extends IllegalStateException {

    NeverOpens(BusinessCalendar calendar, LocalDate from, Duration missing) {
        super("The calendar '%s' (version %d) has no opening hours from %s on; %s of working time are never reached"
                .formatted(calendar.name(), calendar.version(), from, missing));
    }
}
