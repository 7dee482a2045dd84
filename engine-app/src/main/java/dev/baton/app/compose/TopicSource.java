package dev.baton.app.compose;

import dev.baton.id.Ref;
import dev.baton.team.Viewer;

/** Knows the records of one type that people write mail about. */
public interface TopicSource {

    /** As in a {@link Ref}. */
    String type();

    /** As in {@link Topic#room}. */
    String room();

    /** The record as it is now; what may be seen of it was asked before. */
    Topic topic(Ref record);

    /** As this viewer goes on with it: some see more of what was written than others. */
    default Topic topic(Ref record, Viewer viewer) {
        return topic(record);
    }
}
