package dev.baton.dialogue;

import dev.baton.audit.Audited;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A guided conversation about a record, question by question as its model says. It stands where it was left until somebody
 * goes on with it.
 *
 * @param process key of its model, {@code definition} the version that it follows, {@code instance} what runs it
 * @param title   what the model is called, in English, which is the key of its translations; so is {@code ending}
 * @param task    the engine's, which the next answer completes; null once it is over
 * @param step    id of the question in the model; null once it is over
 * @param ending  what its model says became of it; null while it is open, and where the record was settled by another way
 */
@Table("dialogue")
public record Dialogue(@Id DialogueId id, @Version Integer version, String subjectType, long subjectId, String process,
                       String definition, String instance, String title, String task, String step, PersonId startedBy,
                       Instant startedAt, Instant endedAt, String ending) implements Audited {

    public static final String TYPE = "dialogue";

    public static Dialogue begun(DialogueId id, Ref subject, String process, String definition, String instance, String title,
                                 PersonId by, Instant at) {
        return new Dialogue(id, null, subject.type(), subject.id(), process, definition, instance, title, null, null, by, at, null, null);
    }

    @Override
    public Ref ref() {
        return Ref.to(TYPE, id);
    }

    public Ref subject() {
        return new Ref(subjectType, subjectId);
    }

    public boolean over() {
        return endedAt != null;
    }

    /** It asks this now. */
    public Dialogue asking(String step, String task) {
        return new Dialogue(id, version, subjectType, subjectId, process, definition, instance, title, task, step, startedBy,
                startedAt, null, null);
    }

    /** @param ending null where the record was settled by another way */
    public Dialogue ended(String ending, Instant at) {
        return new Dialogue(id, version, subjectType, subjectId, process, definition, instance, title, null, null, startedBy,
                startedAt, at, ending);
    }
}
