package dev.baton.app.union;

import dev.baton.activity.Subject;
import dev.baton.audit.Audited;
import dev.baton.merge.Facts;
import dev.baton.merge.Hanging;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.Taken;
import dev.baton.team.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind of customer of which two may turn out to be one: what is known of it, and what goes along. */
interface Mergeable<R extends Audited> {

    String type();

    /** Also one that became part of another. */
    Optional<R> find(long id);

    boolean sees(Viewer viewer, R one);

    String name(R one);

    /** As a reader may know it; null where it is not theirs to see. */
    String name(R one, Viewer reader);

    /** The one that goes on for it; null where it goes on itself. */
    Long into(R one);

    R into(R one, Long other);

    Facts facts(R one);

    /** With other values of these parts, see {@link Facts}. */
    R with(R one, Map<String, Map<String, Object>> parts);

    /** What was given and gave way, as it is called now: an account may have become part of another since. */
    default Taken now(Taken taken) {
        return taken;
    }

    /** Parts that no two records may have, such as a mail address: the other gets in return what one had. */
    Set<String> unique();

    Subject subject(R one);

    R save(R one);

    /** What is known of it was changed by that. */
    void changed(R before, R now);

    /** Nobody else changes either until the transaction ends; in one order, whoever asks. */
    void hold(long one, long other);

    /** What goes along by itself. */
    List<Hanging> hanging();

    /** What goes along by itself or not, so that people know of it before. */
    List<Hanging> counted();

    /** Those that became part of it; a few. */
    List<R> parts(long record);

    /** Before anything goes along. */
    default void goes(R ends, R into) {
    }

    /** After all that goes along by itself went. */
    default void went(RecordMerge merge, R ended, R into) {
    }

    /** Where something may have come to the one that ended since. */
    default void late(RecordMerge merge, R ended, R into) {
    }

    /** @param from the one that went on for it last */
    default void cameBack(RecordMerge merge, R own, R from, Viewer by) {
    }
}
