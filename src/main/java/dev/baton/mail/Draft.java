package dev.baton.mail;

import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import java.time.Instant;
import java.util.Map;

/**
 * What somebody is writing about a record. It becomes one mail at most.
 *
 * @param fields as the form has them, by name; those that are empty are missing
 * @param sendAt when it is to be sent; null for a plain draft
 * @param held   why it was not sent at its time, a word; null when it was not held back
 * @param mail   what it became; null before
 */
public record Draft(DraftId id, int version, PersonId person, Ref about, State state, Map<String, String> fields,
        Instant savedAt, Instant sendAt, String held, OutgoingId mail) {

    public enum State {
        OPEN, SCHEDULED,
        /** Its time came, and something spoke against sending it; a person decides. */
        HELD,
        SPENT
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
