package dev.baton.leadimport;

import dev.baton.id.Id;

public record LeadImportId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
