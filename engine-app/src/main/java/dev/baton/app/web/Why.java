package dev.baton.app.web;

import java.util.List;

/**
 * Why something is as it is, in words: one sentence, the rules that spoke, what they knew.
 *
 * @param title what is explained: "Why this grade?"
 * @param sentence "Support, because the mail says refund and the customer is Gold"
 * @param version short name of the rule set's content, linked to the rules
 * @param href the rules themselves; null for who may not open them
 */
public record Why(String title, String sentence, List<Reason> reasons, List<Fact> facts, String version, String href) {

    /** A rule's sentence in the reader's language, with the points it gave; null when it is not about points. */
    public record Reason(String text, Integer points) {
    }

    public record Fact(String name, String value) {
    }
}
