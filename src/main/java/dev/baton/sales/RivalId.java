package dev.baton.sales;

import dev.baton.id.Id;

public record RivalId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
