package dev.baton.router.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Date header (RFC 5322, 3.3 and its obsolete forms): day and time count, weekday and comments do not. */
final class SentDate {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{1,2})[ -]+([A-Za-z]{3})[a-z]*[ -]+(\\d{2,4}),?[ T]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*([+-]"
            + "\\d{4}|[A-Za-z]{1,5})?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONES =
            Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6,
            "PST", -8, "PDT", -7, "CET", 1, "CEST", 2);

    private SentDate() {}

    static Optional<Instant> of(String header) {
        var found = DATE.matcher(header.replaceAll("\\s+", " "));
        if (!found.find()) {
            return Optional.empty();
        }
        var month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT));
        try {
            return Optional.of(LocalDateTime.of(year(found.group(3)), month / 3 + 1, number(found.group(1)),
                    number(found.group(4)),
                    number(found.group(5)), Math.min(number(found.group(6)), 59)).toInstant(zone(found.group(7))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        var year = number(digits);
        return digits.length() > 3 ? year : year < 50 ? 2000 + year : 1900 + year % 1000;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(String zone) {
        if (zone == null || Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.ofHours(zone == null ? 0 : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
        }
        var minutes = Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(3));
        return ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -60 : 60) * minutes);
    }
}
