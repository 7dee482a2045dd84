package dev.baton.work;

import dev.baton.id.Id;

public record WorkItemId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
