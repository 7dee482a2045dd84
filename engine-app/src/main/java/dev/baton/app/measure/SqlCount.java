package dev.baton.app.measure;

import java.util.concurrent.atomic.LongAdder;

/** Statements sent since the start, a batch as one, and commits apart. */
final class SqlCount {

    private final LongAdder statements = new LongAdder();
    private final LongAdder commits = new LongAdder();

    void statement() {
        statements.increment();
    }

    void commit() {
        commits.increment();
    }

    long statements() {
        return statements.sum();
    }

    long commits() {
        return commits.sum();
    }
}
