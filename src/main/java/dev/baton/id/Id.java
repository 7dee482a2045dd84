package dev.baton.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The identity of a record: a time-ordered 64-bit number (TSID), assigned in Java. Every record type has its own, so
 * that a lead's id is never taken for a case's. Outside Java ids are strings, because they exceed 2^53.
 */
public interface Id {

    long value();

    @JsonValue
    @Override
    String toString();

    /** Reads what somebody typed; empty for what is no id. From July 2027 on ids have all the 19 digits that they can have. */
    static <I> Optional<I> read(String typed, LongFunction<I> type) {
        return typed.matches("\\d{1,19}") && new BigInteger(typed).bitLength() < Long.SIZE ? Optional.of(type.apply(Long.parseLong(typed)))
                : Optional.empty();
    }
}
