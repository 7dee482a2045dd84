package dev.baton.app.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody writes about a record, as the page shows it.
 *
 * @param id    of the draft
 * @param about the record, {@code type:id}
 * @param saved when it was saved, as a finished sentence; empty for a fresh one
 */
public record Composer(String id, int version, String about, Map<String, String> fields, List<FileLine> files, String saved,
                       FileLimits limits) {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether more is said than a text to the customer, or has to be. */
    public boolean widened() {
        return Set.of("forward", "fresh").contains(field("kind"))
                || List.of("to", "cc", "bcc", "subject").stream().anyMatch(fields::containsKey);
    }
}
