package dev.baton.team;

import dev.baton.id.Id;

public record TeamId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
