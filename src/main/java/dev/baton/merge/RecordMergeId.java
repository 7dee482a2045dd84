package dev.baton.merge;

import dev.baton.id.Id;

public record RecordMergeId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
