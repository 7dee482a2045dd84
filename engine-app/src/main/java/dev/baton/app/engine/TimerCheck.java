package dev.baton.app.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Timers are readable and do not repeat faster than a minimum; a model that fires each second would stop the house. */
final class TimerCheck implements ModelCheck {

    /** ISO 8601: {@code R3/PT10M}, {@code R/2026-01-01T09:00:00/P1D}. */
    private static final Pattern REPEAT = Pattern.compile("R(\\d*)/(?:[^/P][^/]*/)?(P[^/]+)(?:/[^/P][^/]*)?");

    private final Duration fastestRepeat;

    TimerCheck(Duration fastestRepeat) {
        this.fastestRepeat = fastestRepeat;
    }

    @Override
    public void check(ModelElement definitions, BiConsumer<ModelElement, String> complain) {
        definitions.all().forEach(element -> complaint(element).ifPresent(reason -> complain.accept(element, reason)));
    }

    private Optional<String> complaint(ModelElement element) {
        String text = element.text();
        if (ExpressionLanguage.isExpression(text)) {
            return Optional.empty(); // a single time, which the grammar checks; a repetition is never one
        }
        return switch (element.name()) {
            case "timeDuration" -> length(text).isPresent() ? Optional.empty()
                    : Optional.of("not a duration such as PT4H or P2D: " + text);
            case "timeDate" -> isDate(text) ? Optional.empty()
                    : Optional.of("not a time such as 2026-01-31T09:00:00Z: " + text);
            case "timeCycle" -> cycle(text);
            case "failedJobRetryTimeCycle" -> Arrays.stream(text.split(",")).map(String::strip)
                    .map(this::pause).flatMap(Optional::stream).findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<String> cycle(String text) {
        Matcher repeat = REPEAT.matcher(text);
        if (repeat.matches()) {
            return pause(text);
        }
        String[] cron = text.split("\\s+");
        if (cron.length != 6 && cron.length != 7) {
            return Optional.of("not a repetition such as R/P1D or 0 0 9 * * MON-FRI: " + text);
        }
        // Six fields begin with the seconds: one number there is at most once a minute.
        return cron[0].matches("\\d{1,2}") && fastestRepeat.compareTo(Duration.ofMinutes(1)) <= 0 ? Optional.empty()
                : Optional.of("repeats faster than every " + fastestRepeat);
    }

    /** Also the pauses between attempts, which may be written without a repetition. */
    private Optional<String> pause(String text) {
        Matcher repeat = REPEAT.matcher(text);
        Optional<Duration> length = length(repeat.matches() ? repeat.group(2) : text);
        if (length.isEmpty()) {
            return Optional.of("not a duration such as PT4H or P2D: " + text);
        }
        return length.get().compareTo(fastestRepeat) >= 0 ? Optional.empty()
                : Optional.of("repeats faster than every " + fastestRepeat);
    }

    /** Years, months and days count in whole days of 24 hours: enough to compare. */
    static Optional<Duration> length(String iso) {
        if (!iso.startsWith("P")) {
            return Optional.empty();
        }
        int time = iso.indexOf('T');
        try {
            Duration clock = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
            String days = time < 0 ? iso : iso.substring(0, time);
            Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
            return Optional.of(clock.plusDays(period.toTotalMonths() * 30 + period.getDays()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
