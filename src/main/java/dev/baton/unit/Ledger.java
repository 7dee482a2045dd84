package dev.baton.unit;

import java.util.List;

/** An append-only table that a {@link Unit} writes in one batch before its commit. */
public interface Ledger<T> {

    void write(List<T> entries);
}
