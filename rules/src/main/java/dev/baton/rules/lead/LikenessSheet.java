package dev.baton.rules.lead;

import dev.baton.rules.Sheet;

/** The first rule that speaks decides; where none does, they are two. */
public final class LikenessSheet extends Sheet<Likeness> {

    private Sameness same;

    LikenessSheet() {
    }

    public void is(Sameness sameness) {
        if (same == null) {
            same = sameness;
            counts();
        }
    }

    @Override
    protected Likeness outcome() {
        return new Likeness(same == null ? Sameness.NONE : same);
    }
}
