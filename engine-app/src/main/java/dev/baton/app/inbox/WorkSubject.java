package dev.baton.app.inbox;

import dev.baton.app.web.Mark;
import dev.baton.decision.Decision;
import dev.baton.id.Ref;
import dev.baton.team.PersonId;
import dev.baton.team.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What work is about: each record type that has processes brings one, so that the inbox can show it without knowing it. */
public interface WorkSubject {

    /** The record type, as in {@code case:4711}. */
    String type();

    Headline headline(Ref subject);

    /** When the work must be done, where the record knows and the model of the process does not. */
    default Optional<Instant> dueAt(Ref subject) {
        return Optional.empty();
    }

    /**
     * What each of these records claims to belong to though its sender has no part in that; those that claim nothing are
     * missing.
     *
     * @param subjects of this type
     */
    default Map<Ref, Ref> claims(Collection<Ref> subjects) {
        return Map.of();
    }

    /** Why work of this priority stands out in lists; null where it does not. */
    default Mark mark(int priority, Viewer viewer) {
        return null;
    }

    /** Where the record's page is, for a type that has no {@link WorkPane}; null for none. */
    default String page(Ref subject) {
        return null;
    }

    /** Whether whoever has the task of this element in hand has the record: all that is said of owners below. */
    default boolean goesWith(String element) {
        return true;
    }

    /** Somebody took the work in hand, or gave it back (null); the record's owner follows. */
    void handedTo(Ref subject, PersonId owner);

    /** Nobody gave it to this person, who is its owner now: they took it. It may count to what they are given. */
    default void takenBy(Ref subject, PersonId owner) {
    }

    /** Who had it gave it back themselves: nobody took it out of their hands. */
    default void givenBackBy(Ref subject, PersonId owner) {
    }

    /**
     * How a line of the inbox speaks about a record.
     *
     * @param title what it is about, in the customer's words; null where not all who see the line may know: it says what is to be done
     * @param sender whom it is about; may be null
     * @param language BCP 47 tag, null when unknown
     * @param priority 0 to 100
     */
    record Headline(String title, String sender, String language, int priority, List<Reason> reasons) {

        /** @param task what is to be done, as the model calls it */
        String or(String task) {
            return title == null ? task : title;
        }
    }

    /** Why it is here: the rule's sentence, which is also the key of its translations; points where it is about points. */
    record Reason(String rule, String text, Integer points) {

        /** All reasons of these decisions, in their order. */
        public static List<Reason> of(List<Decision> decisions) {
            return decisions.stream().flatMap(decision -> decision.fired().stream())
                    .map(fired -> new Reason(fired.rule(), fired.text(), fired.points())).toList();
        }
    }
}
