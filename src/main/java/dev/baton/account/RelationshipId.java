package dev.baton.account;

import dev.baton.id.Id;

public record RelationshipId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
