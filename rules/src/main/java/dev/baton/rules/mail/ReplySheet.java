package dev.baton.rules.mail;

import dev.baton.rules.Sheet;

/** The first rule that speaks decides; where none does, the mail wakes the case: better looked at than lost. */
public final class ReplySheet extends Sheet<Reply> {

    private Boolean wakes;

    ReplySheet() {
    }

    /** Somebody should look at it. */
    public void wakeUp() {
        say(true);
    }

    /** It asks for nothing. */
    public void letRest() {
        say(false);
    }

    private void say(boolean wake) {
        if (wakes == null) {
            wakes = wake;
            counts();
        }
    }

    @Override
    protected Reply outcome() {
        return new Reply(wakes == null || wakes);
    }
}
