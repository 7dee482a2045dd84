package dev.baton.app.union;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Two that were found to be one.
 *
 * @param ended    the one that ended, {@code into} the one that went on then: ids
 * @param taken    parts of the one that went on that became the other's
 * @param moved    how much went along, by what it is: {@code cases, leads, opportunities, quotes, ...}
 * @param by       log-in of who found that they are one; {@code undoneBy} null while it stands
 */
record MergeView(String ended, String into, Set<String> taken, Map<String, Integer> moved, String by, Instant at, String undoneBy,
                 Instant undoneAt) {
}
