package dev.baton.app.activity;

import dev.baton.activity.CallResult;
import dev.baton.activity.Direction;
import dev.baton.activity.LoggedId;
import dev.baton.id.Id;
import dev.baton.mail.UploadId;
import dev.baton.refusal.Invalid;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The dialogue in which one writes something down, as a browser sends it.
 *
 * @param id of what is written: the dialogue names it, so that two clicks write one
 * @param at as a field for date and time has it, in the reader's time zone; empty for now
 */
record LogPaper(String id, String kind, String text, String direction, String result, String at, String minutes, String place,
                String people, String file) {

    private static final int MOST_MINUTES = 1440;

    LoggedId key() {
        return id("id", id, LoggedId::new);
    }

    /** @throws Invalid with the first field that does not take its value */
    NewActivity activity(ZoneId zone) {
        return new NewActivity(constant(NewActivity.Kind.class, kind), longest("text", text, 2000), null, constant(Direction.class, direction),
                constant(CallResult.class, result), moment(zone), lasted(), longest("place", place, 200), longest("people", people, 500),
                is(file) ? id("file", file, UploadId::new) : null);
    }

    /** What is said anew. @throws Invalid when it is too long, or nothing where something must be said */
    static String said(String text, boolean needed) {
        if (needed && !is(text)) {
            throw Invalid.field("text", "problem.missing");
        }
        return is(text) ? longest("text", text, 2000).strip() : null;
    }

    private Integer lasted() {
        if (is(minutes) && (!minutes.matches("\\d{1,4}") || Integer.parseInt(minutes) > MOST_MINUTES)) {
            throw Invalid.field("minutes", "problem.value");
        }
        return is(minutes) ? Integer.valueOf(minutes) : null;
    }

    private OffsetDateTime moment(ZoneId zone) {
        try {
            return is(at) ? LocalDateTime.parse(at).atZone(zone).toOffsetDateTime() : null;
        } catch (DateTimeException notATime) {
            throw Invalid.field("at", "problem.value");
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return is(name) ? Enum.valueOf(type, name.toUpperCase(Locale.ROOT)) : null;
        } catch (IllegalArgumentException notOurs) {
            throw Invalid.field("kind", "problem.value");
        }
    }

    private static String longest(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw Invalid.field(field, "inbox.form.tooLong");
        }
        return text;
    }

    private static <I> I id(String field, String typed, LongFunction<I> type) {
        return Optional.ofNullable(typed).flatMap(one -> Id.read(one, type)).orElseThrow(() -> Invalid.field(field, "problem.value"));
    }

    private static boolean is(String typed) {
        return typed != null && !typed.isBlank();
    }
}
