package dev.baton.leadform;

import dev.baton.id.Id;

public record LeadFormId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
