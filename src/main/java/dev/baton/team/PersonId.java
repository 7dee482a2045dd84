package dev.baton.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.baton.id.Id;

public record PersonId(long value) implements Id {

    @JsonCreator
    public static PersonId parse(String text) {
        return new PersonId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
