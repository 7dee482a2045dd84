package dev.baton.leadform;

import dev.baton.id.Id;

public record SubmissionId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
