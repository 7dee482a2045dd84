package dev.baton.decision;

import dev.baton.id.Id;

public record DecisionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
