package dev.baton.refusal;

/** What is asked for does not go with the state of things: another has the task, the quote was sent. 409 outside. */
public non-sealed class Clash extends Refusal {

    /** @param key of a sentence in the feature's message bundle, such as {@code task.taken} */
    public Clash(String key, Object... arguments) {
        super(key, arguments);
    }
}
