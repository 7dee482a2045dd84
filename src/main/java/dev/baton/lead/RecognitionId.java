package dev.baton.lead;

import dev.baton.id.Id;

public record RecognitionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
