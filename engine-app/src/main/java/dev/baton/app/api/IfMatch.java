package dev.baton.app.api;

import java.util.Arrays;

/**
 * The version that a caller wants to change, from the header {@code If-Match}: a parameter of handler methods that change
 * a record. Without the header any version will do.
 *
 * @param header as sent, such as {@code "3"}; null when missing
 */
public record IfMatch(String header) {

    /** Refuses with 412 when the caller has seen another version. */
    public void check(Integer version) {
        boolean matches = header == null || Arrays.stream(header.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(version)));
        if (!matches) {
            throw new Stale();
        }
    }

    static String tag(Integer version) {
        return '"' + String.valueOf(version) + '"';
    }

    /** The record has changed since the caller read it. */
    static final class Stale extends RuntimeException {
    }
}
