package dev.baton.dialogue;

import dev.baton.id.Id;

public record AnswerId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
