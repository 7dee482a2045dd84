package dev.baton.rules.lead;

import dev.baton.rules.Sheet;

/** For each of next step, tries and rest the first rule that speaks decides. */
public final class FollowUpSheet extends Sheet<FollowUp> {

    private FollowUpStep next;
    private int minutes;
    private int tries;
    private int restDays;
    private boolean rests;

    FollowUpSheet() {
    }

    /** The owner, or the team where nobody has it, is reminded so many working minutes after the first contact was due. */
    public void remind(int minutes) {
        next(FollowUpStep.REMIND, minutes);
    }

    /** It is taken back and given to someone else. */
    public void passOn(int minutes) {
        next(FollowUpStep.PASS_ON, minutes);
    }

    public void supervisor(int minutes) {
        next(FollowUpStep.SUPERVISOR, minutes);
    }

    /** So many tries without contact end the work. */
    public void giveUpAfter(int tries) {
        if (this.tries == 0) {
            this.tries = tries;
            counts();
        }
    }

    /** 0 leaves them in peace. */
    public void rest(int days) {
        if (!rests) {
            rests = true;
            restDays = days;
            counts();
        }
    }

    private void next(FollowUpStep step, int minutes) {
        if (next == null) {
            next = step;
            this.minutes = minutes;
            counts();
        }
    }

    @Override
    protected FollowUp outcome() {
        return new FollowUp(next == null ? FollowUpStep.NOTHING : next, minutes, tries, restDays);
    }
}
