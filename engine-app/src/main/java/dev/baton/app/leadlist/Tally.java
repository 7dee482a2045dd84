package dev.baton.app.leadlist;

import java.util.Collection;

/** How many leads there are, as far as somebody wants to know: who has a thousand does not wait until all are counted. */
record Tally(long atLeast, boolean more) {

    static final int ENOUGH = 999;

    static Tally of(long counted) {
        return new Tally(Math.min(counted, ENOUGH), counted > ENOUGH);
    }

    static Tally sum(Collection<Tally> all) {
        return new Tally(all.stream().mapToLong(Tally::atLeast).sum(), all.stream().anyMatch(Tally::more));
    }
}
