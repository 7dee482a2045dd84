package dev.baton.app.compose;

import dev.baton.refusal.Invalid;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** When a mail may be sent that is not sent now. Times are those of the writer's own time zone. */
public final class SendTimes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration FARTHEST = Duration.ofDays(366);

    private SendTimes() {
    }

    /** @param key {@code today}, {@code tomorrow}, {@code monday} */
    public record Offer(String key, LocalDateTime local, Instant at) {
    }

    /** What most people want: this morning while it is early, tomorrow, and Monday where that is neither. */
    public static List<Offer> offers(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalDateTime today = here.toLocalDate().atTime(MORNING);
        LocalDateTime monday = here.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING);
        return Stream.of(offer("today", today, zone), offer("tomorrow", today.plusDays(1), zone), offer("monday", monday, zone))
                .filter(offer -> offer.at().isAfter(now))
                .filter(offer -> !offer.key().equals("monday") || !offer.local().equals(today.plusDays(1))).toList();
    }

    private static Offer offer(String key, LocalDateTime local, ZoneId zone) {
        return new Offer(key, local, local.atZone(zone).toInstant());
    }

    /**
     * @param local {@code 2026-11-23T09:00}; an hour that the clocks leave out is the one after it
     * @throws Invalid when it is no time, past, or more than a year ahead
     */
    public static Instant parse(String local, ZoneId zone, Instant now) {
        try {
            Instant at = LocalDateTime.parse(local.strip()).truncatedTo(ChronoUnit.MINUTES).atZone(zone).toInstant();
            return check(at, now);
        } catch (DateTimeParseException noTime) {
            throw Invalid.field("sendAt", "compose.time.none");
        }
    }

    /** @throws Invalid when it is past, or more than a year ahead */
    public static Instant check(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw Invalid.field("sendAt", "compose.time.past");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw Invalid.field("sendAt", "compose.time.far");
        }
        return at;
    }
}
