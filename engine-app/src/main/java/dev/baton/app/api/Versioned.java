package dev.baton.app.api;

/** An answer about one record: its version is also the {@code ETag}, which a change may name in {@code If-Match}. */
public interface Versioned {

    Integer version();
}
