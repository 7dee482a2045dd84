package dev.baton.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The opening hours of an ordinary week. Days that are not named are closed.
 *
 * <p>Written in a subset of OpenStreetMap's {@code opening_hours}, which people can read and type:
 * {@code Mo-Fr 09:00-12:30,13:30-18:00; Sa 10:00-14:00}, or {@code 24/7}.
 *
 * @see <a href="https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification">opening_hours</a>
 */
public record WeekHours(Map<DayOfWeek, DayHours> days) {

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    public WeekHours {
        Map<DayOfWeek, DayHours> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, days.getOrDefault(day, DayHours.CLOSED));
        }
        days = Collections.unmodifiableMap(all);
    }

    /** @throws IllegalArgumentException with the piece that cannot be read */
    public static WeekHours parse(String text) {
        if (text.strip().equals("24/7")) {
            return parse("Mo-Su 00:00-24:00");
        }
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (String rule : text.split(";")) {
            String[] parts = rule.strip().split("\\s+", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("A rule names days and hours, as in 'Mo-Fr 09:00-17:00': '%s'"
                        .formatted(rule.strip()));
            }
            DayHours hours = DayHours.parse(parts[1]);
            for (String range : parts[0].split(",")) {
                String[] ends = range.split("-", 2);
                DayOfWeek last = day(ends[ends.length - 1]);
                for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
                    days.put(day, hours);
                    if (day == last) {
                        break;
                    }
                }
            }
        }
        return new WeekHours(days);
    }

    public boolean isClosed() {
        return days.values().stream().allMatch(DayHours::isClosed);
    }

    DayHours on(LocalDate day) {
        return days.get(day.getDayOfWeek());
    }

    Duration onTheWall() {
        return days.values().stream().map(DayHours::onTheWall).reduce(Duration.ZERO, Duration::plus);
    }

    private static DayOfWeek day(String name) {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("Days are %s, not '%s'".formatted(String.join(", ", NAMES), name));
        }
        return DayOfWeek.of(index + 1);
    }

    /** The text that {@link #parse} reads, neighbouring days with the same hours together. */
    @Override
    public String toString() {
        StringJoiner rules = new StringJoiner("; ");
        for (int first = 1; first <= 7; ) {
            DayHours hours = days.get(DayOfWeek.of(first));
            int last = first;
            while (last < 7 && days.get(DayOfWeek.of(last + 1)).equals(hours)) {
                last++;
            }
            String names = NAMES.get(first - 1) + (last > first ? "-" + NAMES.get(last - 1) : "");
            rules.add(names + " " + hours);
            first = last + 1;
        }
        return rules.toString();
    }
}
