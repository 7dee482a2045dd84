package dev.baton.data;

/** Recognises a failure that means: somebody else was faster, try the whole unit again. Others' beans add theirs. */
@FunctionalInterface
public interface LostRace {

    boolean recognises(Throwable failure);
}
