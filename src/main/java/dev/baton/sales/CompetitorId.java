package dev.baton.sales;

import dev.baton.id.Id;

public record CompetitorId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
