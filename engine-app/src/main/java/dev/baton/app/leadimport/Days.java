package dev.baton.app.leadimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Days and times as lists have them: ISO 8601, else the day first, as in 24.12.2025 or 24/12/2025; a time after a space. The 31st
 * of June is none.
 */
final class Days {

    private static final List<DateTimeFormatter> FORMS = Stream.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu", "d-M-uuuu", "uuuu/M/d", "uuuu.M.d")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss[.SSS]]");

    private Days() {
    }

    static Optional<Instant> of(String written) {
        String text = digits(written);
        return Stream.concat(Stream.of(read(text, OffsetDateTime::parse).map(OffsetDateTime::toInstant),
                        read(text, LocalDateTime::parse).map(at -> at.toInstant(ZoneOffset.UTC))),
                FORMS.stream().map(form -> read(text, at -> at(at.split(" +", 2), form)).map(at -> at.toInstant(ZoneOffset.UTC))))
                .flatMap(Optional::stream).findFirst();
    }

    private static LocalDateTime at(String[] dayAndTime, DateTimeFormatter form) {
        return LocalDate.parse(dayAndTime[0], form).atTime(dayAndTime.length == 1 ? LocalTime.MIN : LocalTime.parse(dayAndTime[1], TIME));
    }

    private static <T> Optional<T> read(String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** Digits of any script as ASCII. */
    static String digits(String written) {
        return written.strip().codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
