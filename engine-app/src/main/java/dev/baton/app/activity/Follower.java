package dev.baton.app.activity;

import dev.baton.activity.Logged;

/** What records of one type make of what people write down about them by hand. */
public interface Follower {

    /** As in a {@link dev.baton.id.Ref}. */
    String type();

    /** It is to happen. */
    void planned(Logged what);

    /** It happened, and the timeline says so. */
    void happened(Logged what);

    /** It did not happen after all; the timeline says nothing of it any more. */
    void takenBack(Logged what);
}
