package dev.baton.assignment;

import java.util.List;

/**
 * The rules behind a request, by their sentences.
 *
 * @param decision the name of the decision that they are rules of; empty when no rules asked
 * @param won those that made it what it is
 * @param lost those that fitted as well, and came too late to say anything
 */
public record Ruling(String decision, List<String> won, List<String> lost) {

    public static final Ruling NONE = new Ruling("", List.of(), List.of());

    public Ruling {
        won = List.copyOf(won);
        lost = List.copyOf(lost);
    }
}
