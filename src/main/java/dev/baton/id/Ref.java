package dev.baton.id;

import java.util.Optional;

/**
 * Names any record as {@code type:id}: the business key of its process, the subject of its tasks and decisions, the cause
 * of what follows from it.
 */
public record Ref(String type, long id) {

    public static Ref to(String type, Id id) {
        return new Ref(type, id.value());
    }

    /** Reads {@code case:4711}; anything else is an {@link IllegalArgumentException}. */
    public static Ref parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a record name of the form type:id: " + text);
        }
        return new Ref(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    /** Reads what somebody sent as {@link #parse} does; empty for anything else. */
    public static Optional<Ref> read(String sent) {
        int colon = sent.indexOf(':');
        return colon < 1 ? Optional.empty() : Id.read(sent.substring(colon + 1), id -> new Ref(sent.substring(0, colon), id));
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
