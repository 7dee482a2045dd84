package dev.baton.app.inbox;

import dev.baton.team.Viewer;
import java.util.Optional;

/** Tells of something that is due for its reader and is no line of the inbox: a sentence above the list. */
public interface Reminder {

    /** Empty while nothing is due. */
    Optional<Reminded> of(Viewer viewer);

    /**
     * @param text in the reader's language
     * @param href where it stands
     * @param late whether its time is over
     */
    record Reminded(String text, String href, boolean late) {
    }
}
