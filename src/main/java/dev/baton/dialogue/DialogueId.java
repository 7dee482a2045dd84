package dev.baton.dialogue;

import dev.baton.id.Id;

public record DialogueId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
