package dev.baton.account;

import dev.baton.id.Id;

public record ConsentId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
