package dev.baton.dialogue;

import dev.baton.team.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was answered to one question of a dialogue. An answer that is changed stays, taken back, beside the new one.
 *
 * @param label       the question as the model calls it, in English
 * @param fields      JSON list of the application: what was asked and what was said
 * @param draft       it was left half written; whoever goes on begins with it
 * @param takenBackAt null while it counts
 */
@Table("dialogue_answer")
public record Answer(@Id AnswerId id, @Version Integer version, DialogueId dialogueId, String step, String label, String fields,
                     boolean draft, PersonId personId, Instant at, PersonId takenBackBy, Instant takenBackAt) {

    public static Answer to(AnswerId id, Dialogue dialogue, String label) {
        return new Answer(id, null, dialogue.id(), dialogue.step(), label, "[]", true, null, null, null, null);
    }

    /** @param draft it is half written */
    public Answer saying(String fields, boolean draft, PersonId by, Instant at) {
        return new Answer(id, version, dialogueId, step, label, fields, draft, by, at, null, null);
    }

    public Answer takenBack(PersonId by, Instant at) {
        return new Answer(id, version, dialogueId, step, label, fields, draft, personId, this.at, by, at);
    }

    /** Whether it was given, and not taken back. */
    public boolean counts() {
        return !draft && takenBackAt == null;
    }
}
