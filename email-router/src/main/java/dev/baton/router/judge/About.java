package dev.baton.router.judge;

import dev.baton.id.Ref;

/**
 * Which of our records a mail is about.
 *
 * @param record  null when it is about none that we know
 * @param trusted whether the sender has to do with it: a stranger with the right header joins nothing
 * @param reason  how it was found, for people
 */
public record About(Ref record, boolean trusted, String reason) {

    static final About NOTHING = new About(null, false, "It names none of our cases");

    public boolean known() {
        return record != null && trusted;
    }

    /** A record that the mail names without right; null when there is none. */
    public Ref claimed() {
        return trusted ? null : record;
    }
}
