package dev.baton.app.activity;

import dev.baton.activity.Activity;
import dev.baton.activity.CallResult;
import dev.baton.activity.Direction;
import dev.baton.activity.Logged;
import dev.baton.app.api.Versioned;
import dev.baton.id.Ref;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened, as the API tells it.
 *
 * @param kind as in a contact's timeline: {@code mail_in, call, tried, meeting, note, document, status, ...}
 * @param subject the record that it happened about
 * @param by log-in of the person; null when nobody of us did it
 * @param reference the record to open for more; null for none
 * @param cause decision, mail, task or event that it follows from
 * @param planned it is yet to happen
 * @param version of what was written down by hand; null for what the house noted itself, like all that stands before it
 */
record ActivityView(String id, String kind, Instant at, Ref subject, String text, String by, Ref reference, Ref cause, boolean planned,
                    Direction direction, CallResult result, Integer minutes, String place, String people, File file,
                    Integer version) implements Versioned {

    /** @param size in bytes */
    record File(String name, String type, long size) {
    }

    static ActivityView of(Activity what, String said, String by, Logged logged) {
        return logged != null ? of(logged, by, what.cause()) : new ActivityView(Long.toString(what.id()), name(what.kind()), what.at(),
                what.subject(), said, by, what.reference(), what.cause(), false, null, null, null, null, null, null, null);
    }

    static ActivityView of(Logged one, String by, Ref cause) {
        return new ActivityView(one.id().toString(), name(one.kind()), one.at(), one.subject(), one.text(), by, null, cause, one.planned(),
                one.direction(), one.result(), one.minutes(), one.place(), one.people(),
                one.file() == null ? null : new File(one.file().name(), one.file().type(), one.file().size()), one.version());
    }

    private static String name(Activity.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
