package dev.baton.assignment;

/** A candidate as they were, and the one fact that decided about them. */
public record Considered(Candidate candidate, boolean taken, Reason reason) {
}
