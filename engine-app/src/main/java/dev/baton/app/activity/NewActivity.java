package dev.baton.app.activity;

import dev.baton.activity.Activity;
import dev.baton.activity.CallResult;
import dev.baton.activity.Direction;
import dev.baton.mail.UploadId;
import dev.baton.refusal.Invalid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody writes down about a record.
 *
 * @param text what was said; may be left out where something else is told
 * @param reached false for a call that nobody answered; left out, somebody did
 * @param direction and {@code result}: of a call
 * @param at when it happened; in the future it is planned, and has no result yet. Left out: now
 * @param minutes how long it took
 * @param people who took part
 * @param file of a document: the id of a file of yours that was uploaded before
 */
public record NewActivity(@NotNull Kind kind, @Size(max = 2000) String text, Boolean reached, Direction direction, CallResult result,
                          OffsetDateTime at, @Min(0) @Max(1440) Integer minutes, @Size(max = 200) String place,
                          @Size(max = 500) String people, UploadId file) {

    public NewActivity {
        text = blankToNull(text);
        place = blankToNull(place);
        people = blankToNull(people);
    }

    /** What people write down. */
    public enum Kind {
        CALL, MEETING, NOTE, DOCUMENT
    }

    /** @throws Invalid when it says nothing, or two things at once */
    void requireSense() {
        if (kind == Kind.DOCUMENT && file == null) {
            throw Invalid.field("file", "problem.missing");
        }
        if (kind == Kind.CALL && Boolean.FALSE.equals(reached) && result != null && !result.inVain()) {
            throw Invalid.field("result", "activity.result.unreached");
        }
        if (Stream.of(text, place, people, minutes, ended(), file).allMatch(Objects::isNull)
                || kind == Kind.NOTE && text == null) {
            throw Invalid.field("text", "problem.missing");
        }
    }

    /** As the timeline calls it. */
    Activity.Kind noted() {
        CallResult ended = ended();
        return ended != null && ended.inVain() ? Activity.Kind.TRIED : Activity.Kind.valueOf(kind.name());
    }

    /** Of a call, else null. */
    CallResult ended() {
        return kind != Kind.CALL ? null : result != null ? result : Boolean.FALSE.equals(reached) ? CallResult.NO_ANSWER : null;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
