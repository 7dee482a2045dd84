package dev.baton.team;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.baton.id.Id;

public record TeamId(long value) implements Id {

    @JsonCreator
    public static TeamId parse(String text) {
        return new TeamId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
