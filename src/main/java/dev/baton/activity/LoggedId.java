package dev.baton.activity;

import dev.baton.id.Id;

/** Of what somebody wrote down by hand, and of its line in the timeline. */
public record LoggedId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
