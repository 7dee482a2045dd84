package dev.baton.app.dialogue;

import dev.baton.account.ContactId;
import dev.baton.id.Ref;
import dev.baton.team.Viewer;
import java.util.Map;

/** What people talk about by a guided dialogue: each record type that has dialogues brings one. */
public interface DialogueSubject {

    /** The record type, as in {@code lead:4711}, which is also what a dialogue's model says it is about. */
    String type();

    /**
     * Takes the record in hand, or goes on having it.
     *
     * @throws dev.baton.refusal.NotVisible when this viewer may not see it
     * @throws dev.baton.refusal.Clash when somebody else has it, or nothing is left to talk about
     */
    void take(Ref subject, Viewer viewer);

    /** What is known of it by keys of fields and names in texts, as this viewer may see it: a question begins with these. */
    Map<String, Object> known(Ref subject, Viewer viewer);

    /** @throws dev.baton.refusal.Invalid when an answer sets a field that this viewer may not set */
    void heard(Ref subject, Map<String, Object> values, Viewer viewer);

    /** Whom it is with; null for nobody whom we know. */
    ContactId contact(Ref subject);

    /** The path of its page. */
    String page(Ref subject);

    /** A fragment that follows when a dialogue is over, such as the conversion of a lead that was qualified; null for none. */
    String next(Ref subject, Viewer viewer);
}
