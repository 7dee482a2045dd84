package dev.baton.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a team works: a time zone, the hours of an ordinary week, and the odd days that differ from it (holidays, half
 * days, a Saturday before a launch). A version never changes; who edits a calendar makes the next version of that name.
 *
 * <p>Working time is real time: in the night in which clocks go forward, a night shift is an hour shorter.
 *
 * <p>Ordinary weeks are multiplied, not walked: however long a span is, it costs its odd days and clock changes.
 */
public record BusinessCalendar(String name, int version, ZoneId zone, WeekHours week,
                               SortedMap<LocalDate, DayHours> oddDays) {

    public BusinessCalendar {
        oddDays = Collections.unmodifiableSortedMap(new TreeMap<>(oddDays));
    }

    /** The first version of a calendar; the week is written as {@link WeekHours#parse} reads it. */
    public static BusinessCalendar of(String name, ZoneId zone, String week) {
        return new BusinessCalendar(name, 1, zone, WeekHours.parse(week), new TreeMap<>());
    }

    /** Open at every moment, for promises that do not look at the clock on the wall. */
    public static BusinessCalendar always() {
        return of("24/7", ZoneOffset.UTC, "24/7");
    }

    public BusinessCalendar closedOn(LocalDate... holidays) {
        return with(List.of(holidays), DayHours.CLOSED);
    }

    /** On this day other hours hold than the week says; written as {@link DayHours#parse} reads them. */
    public BusinessCalendar openOn(LocalDate day, String hours) {
        return with(List.of(day), DayHours.parse(hours));
    }

    public boolean isWorking(Instant at) {
        return spans(wall().dayOf(at)).stream().anyMatch(span -> span.contains(at));
    }

    /** The first working moment at or after the given one; empty when there is none any more. */
    public Optional<Instant> opensAt(Instant at) {
        for (LocalDate day = wall().dayOf(at); opensFrom(day); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                if (span.to().isAfter(at)) {
                    return Optional.of(at.isAfter(span.from()) ? at : span.from());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The moment at which so much working time has gone by since the start: always the earliest such moment, so that a
     * deadline that is used up at closing time falls on closing time, not on the next morning. No working time is the
     * start itself.
     *
     * @throws NeverOpens when the calendar has less than that left
     */
    public Instant plus(Instant start, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Working time is counted forwards, not by " + working);
        }
        if (working.isZero()) {
            return start;
        }
        LocalDate day = wall().dayOf(start);
        Duration left = working.plus(worked(day, start));
        for (long weeks = wholeWeeks(day, left); weeks > 0; weeks = wholeWeeks(day, left)) {
            left = left.minus(worked(day, day.plusWeeks(weeks)));
            day = day.plusWeeks(weeks);
        }
        for (Duration today = worked(day); today.compareTo(left) < 0; today = worked(day)) {
            left = left.minus(today);
            day = day.plusDays(1);
            if (!opensFrom(day)) {
                throw new NeverOpens(this, day, left);
            }
        }
        return moment(day, left);
    }

    /** Working time from one moment to the other, negative when the second is the earlier one. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        LocalDate first = wall().dayOf(from);
        LocalDate last = wall().dayOf(to);
        return worked(first, last).plus(worked(last, to)).minus(worked(first, from));
    }

    private BusinessCalendar with(List<LocalDate> days, DayHours hours) {
        SortedMap<LocalDate, DayHours> odd = new TreeMap<>(oddDays);
        days.forEach(day -> odd.put(day, hours));
        return new BusinessCalendar(name, version, zone, week, odd);
    }

    /** How many weeks can be skipped from this day without using up the time. */
    private long wholeWeeks(LocalDate day, Duration left) {
        Duration ordinary = week.onTheWall();
        long weeks = ordinary.isZero() ? 0 : left.dividedBy(ordinary);
        while (weeks > 0 && worked(day, day.plusWeeks(weeks)).compareTo(left) >= 0) {
            weeks /= 2;
        }
        return weeks;
    }

    private boolean opensFrom(LocalDate day) {
        return !week.isClosed() || oddDays.tailMap(day).values().stream().anyMatch(hours -> !hours.isClosed());
    }

    /** The working time of whole days, the last one excluded. */
    private Duration worked(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        Duration sum = week.onTheWall().multipliedBy(days / 7);
        for (LocalDate day = from.plusDays(days / 7 * 7); day.isBefore(to); day = day.plusDays(1)) {
            sum = sum.plus(week.on(day).onTheWall());
        }
        Set<LocalDate> odd = wall().changes(from, to);
        odd.addAll(oddDays.subMap(from, to).keySet());
        for (LocalDate day : odd) {
            sum = sum.plus(worked(day)).minus(week.on(day).onTheWall());
        }
        return sum;
    }

    private Duration worked(LocalDate day) {
        return worked(day, wall().startOf(day.plusDays(1)));
    }

    private Duration worked(LocalDate day, Instant until) {
        return spans(day).stream().map(span -> span.until(until)).reduce(Duration.ZERO, Duration::plus);
    }

    private Instant moment(LocalDate day, Duration worked) {
        Duration left = worked;
        for (Span span : spans(day)) {
            if (left.compareTo(span.length()) <= 0) {
                return span.from().plus(left);
            }
            left = left.minus(span.length());
        }
        throw new IllegalStateException("%s has less than %s of working time".formatted(day, worked));
    }

    private List<Span> spans(LocalDate day) {
        return oddDays.getOrDefault(day, week.on(day)).hours().stream().map(hours -> span(day, hours)).toList();
    }

    private Span span(LocalDate day, Hours hours) {
        return new Span(wall().moment(day.atTime(hours.from())),
                hours.untilEndOfDay() ? wall().startOf(day.plusDays(1)) : wall().moment(day.atTime(hours.to())));
    }

    private WallClock wall() {
        return new WallClock(zone);
    }

    private record Span(Instant from, Instant to) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        Duration until(Instant at) {
            return at.isBefore(from) ? Duration.ZERO : Duration.between(from, at.isBefore(to) ? at : to);
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }
}
