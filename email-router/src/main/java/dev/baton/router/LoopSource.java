package dev.baton.router;

import java.util.List;

/** A part of the router that works in loops. */
public interface LoopSource {

    List<Loop> startLoops();

    /** The application stops: break off what blocks. */
    default void stopping() {}
}
