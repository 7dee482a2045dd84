package dev.baton.app.web;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** Numbers, times and durations as a reader of one language in one time zone writes them. */
public final class Words {

    /** What a language makes of a skeleton takes a while to find, and does not change. Each writer takes a copy. */
    private static final Map<List<String>, SimpleDateFormat> FORMATS = new ConcurrentHashMap<>();

    private final MessageSource messages;
    private final Locale locale;
    private final ULocale icu;
    private final ZoneId zone;
    private final Clock clock;

    public Words(MessageSource messages, Locale locale, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.locale = locale;
        this.icu = conventions(locale);
        this.zone = zone;
        this.clock = clock;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** How large a file is, in kilobytes or megabytes. */
    public String size(long bytes) {
        return bytes < 1_000_000 ? text("cases.kilobytes", Math.max(1, bytes / 1000))
                : text("cases.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    /** The text of a key that may be missing, such as one built from a closed list of another version. */
    public String textOr(String key, String otherwise, Object... arguments) {
        return messages.getMessage(key, arguments, otherwise, locale);
    }

    public String number(Number value) {
        return NumberFormat.getInstance(icu).format(value);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(icu).format(share);
    }

    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getCurrencyInstance(icu);
        format.setCurrency(Currency.getInstance(currency));
        return format.format(amount);
    }

    /** "2 d 3 h", "2 h 10 min", "under 1 min"; the sign is for the sentence around it. Same as clocks.js. */
    public String duration(Duration duration) {
        var minutes = duration.abs().toMinutes();
        var days = minutes / 1440;
        var hours = minutes / 60 % 24;
        if (days > 0) {
            return joined("d", days, "h", hours);
        }
        return hours > 0 ? joined("h", hours, "min", minutes % 60)
                : minutes > 0 ? unit("min", minutes) : text("web.duration.now");
    }

    private String joined(String big, long first, String small, long second) {
        return second == 0 ? unit(big, first) : unit(big, first) + text("web.duration.and") + unit(small, second);
    }

    private String unit(String name, long count) {
        return text("web.duration." + name, number(count));
    }

    public Duration age(Instant at) {
        return Duration.between(at, clock.instant());
    }

    /** As short as it stays clear: the time today, the day this year, else the date. */
    public String when(Instant at) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var day = at.atZone(zone).toLocalDate();
        return day.equals(today) ? time(at) : skeleton(day.getYear() == today.getYear() ? "dMMM" : "dMMMy", at);
    }

    public String time(Instant at) {
        return skeleton("Hm", at);
    }

    public String date(Instant at) {
        return skeleton("dMMMy", at);
    }

    /** A day of the calendar, which is the same day in every time zone. */
    public String day(LocalDate day) {
        return date(day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    public String dateTime(Instant at) {
        return skeleton("EdMMMyHm", at);
    }

    private String skeleton(String skeleton, Instant at) {
        var format = (SimpleDateFormat) FORMATS.computeIfAbsent(List.of(skeleton, icu.getName()), any ->
                new SimpleDateFormat(DateTimePatternGenerator.getInstance(icu).getBestPattern(skeleton), icu)).clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(at));
    }

    /** A language alone does not say how dates are written: Persian readers expect their own calendar. */
    private static ULocale conventions(Locale locale) {
        return switch (locale.getLanguage()) {
            case "fa" -> new ULocale("fa_IR@calendar=persian");
            case "ro" -> new ULocale("ro_RO");
            case "ru" -> new ULocale("ru_RU");
            default -> new ULocale("en_GB");
        };
    }
}
