package dev.baton.calendar;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The opening hours of one day, in order and apart from each other; what lies between them is a gap, such as lunch. */
public record DayHours(List<Hours> hours) {

    public static final DayHours CLOSED = new DayHours(List.of());

    /** @throws IllegalArgumentException when two stretches overlap */
    public DayHours {
        hours = hours.stream().sorted(comparing(Hours::from)).toList();
        for (int i = 1; i < hours.size(); i++) {
            Hours before = hours.get(i - 1);
            if (before.untilEndOfDay() || before.to().isAfter(hours.get(i).from())) {
                throw new IllegalArgumentException("Hours overlap: %s and %s".formatted(before, hours.get(i)));
            }
        }
    }

    /** Reads {@code 09:00-12:30,13:30-18:00}; {@code off} is a closed day. */
    public static DayHours parse(String text) {
        if (text.strip().equals("off")) {
            return CLOSED;
        }
        return new DayHours(Arrays.stream(text.split(",")).map(Hours::parse).toList());
    }

    public boolean isClosed() {
        return hours.isEmpty();
    }

    Duration onTheWall() {
        return hours.stream().map(Hours::onTheWall).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return isClosed() ? "off" : hours.stream().map(Hours::toString).collect(joining(","));
    }
}
