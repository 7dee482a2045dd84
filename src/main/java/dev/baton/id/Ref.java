package dev.baton.id;

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

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
