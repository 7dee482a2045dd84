package dev.baton.app.api;

import java.util.List;

/**
 * A part of a list.
 *
 * @param next what to pass as {@code after} for the following part; null at the end
 */
public record Listing<T>(List<T> items, String next) {

    /** A list that is never long. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null);
    }
}
