package dev.baton.app.api;

import dev.baton.refusal.Invalid;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Which part of a list a caller wants: a parameter of handler methods that list, from {@code after} and {@code limit}.
 *
 * @param after the {@code next} of the listing before; null for the first
 * @param limit 50 unless asked for, at most 500
 */
public record Window(String after, int limit) {

    static final int USUAL = 50;
    static final int MOST = 500;

    /** The id after which to go on, for lists that are ordered by id. */
    public OptionalLong afterId() {
        try {
            return after == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(after));
        } catch (NumberFormatException notOurs) {
            throw Invalid.field("after", "problem.value");
        }
    }

    /** How many rows to read: one more than is shown tells whether there are more. */
    public int rows() {
        return limit + 1;
    }

    /**
     * The listing of the rows that were read.
     *
     * @param key of a row, by which the list is ordered; the next listing begins after it
     */
    public <T, V> Listing<V> show(List<T> rows, Function<T, V> view, Function<T, ?> key) {
        List<T> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? key.apply(shown.getLast()).toString() : null;
        return new Listing<>(shown.stream().map(view).toList(), next);
    }
}
