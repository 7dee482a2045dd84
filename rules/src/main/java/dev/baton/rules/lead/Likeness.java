package dev.baton.rules.lead;

/** Whether two are one. */
public record Likeness(Sameness same) {
}
