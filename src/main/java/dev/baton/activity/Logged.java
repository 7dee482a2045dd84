package dev.baton.activity;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody wrote down by hand about a record. Once it has happened the timeline tells it under the same id.
 *
 * @param kind a call (or one in vain), a meeting, a note or a document
 * @param at when it happened, or will
 * @param planned it is yet to happen, so that the timeline does not know it
 * @param direction of a call; null else
 * @param result of a call; null when nobody said
 * @param minutes how long it took; null when nobody said
 * @param people who took part, in the words of whoever was there
 * @param personId who wrote it down; of a plan, who is to do it
 */
@Table("logged_activity")
public record Logged(@Id LoggedId id, @Version Integer version, String subjectType, long subjectId, Activity.Kind kind, Instant at,
                     boolean planned, Direction direction, CallResult result, Integer minutes, String place, String people,
                     String text, @Embedded.Nullable(prefix = "file_") Document file, PersonId personId, Instant createdAt)
        implements Audited {

    /** In a {@link Ref}. */
    public static final String TYPE = "activity";

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Ref subject() {
        return new Ref(subjectType, subjectId);
    }

    /**
     * What was planned came about.
     *
     * @param now for a plan whose time has not come: it was earlier, then
     */
    public Logged done(Instant now) {
        return new Logged(id, version, subjectType, subjectId, kind, at.isAfter(now) ? now : at, false, direction, result, minutes,
                place, people, text, file, personId, createdAt);
    }

    /** What was planned about one record is to be done about another. */
    public Logged about(Ref next) {
        return new Logged(id, version, next.type(), next.id(), kind, at, planned, direction, result, minutes, place, people, text, file,
                personId, createdAt);
    }

    /** What was planned is to be done by somebody else. */
    public Logged by(PersonId other) {
        return new Logged(id, version, subjectType, subjectId, kind, at, planned, direction, result, minutes, place, people, text, file,
                other, createdAt);
    }

    /** In better words. */
    public Logged saying(String better) {
        return new Logged(id, version, subjectType, subjectId, kind, at, planned, direction, result, minutes, place, people, better,
                file, personId, createdAt);
    }
}
