package dev.baton.mail;

import dev.baton.id.Id;

public record PassedOverId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
