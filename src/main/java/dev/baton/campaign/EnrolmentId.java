package dev.baton.campaign;

import dev.baton.id.Id;

public record EnrolmentId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
