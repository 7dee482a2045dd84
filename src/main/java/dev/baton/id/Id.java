package dev.baton.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of a record: a time-ordered 64-bit number (TSID), assigned in Java. Every record type has its own, so
 * that a lead's id is never taken for a case's. Outside Java ids are strings, because they exceed 2^53.
 */
public interface Id {

    long value();

    @JsonValue
    @Override
    String toString();
}
