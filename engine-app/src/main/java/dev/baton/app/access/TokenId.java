package dev.baton.app.access;

import dev.baton.id.Id;

/** Names a personal token; it is not the token. */
public record TokenId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
