package dev.baton.service;

import dev.baton.id.Id;

public record CaseId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
