package dev.baton.assignment;

/** What is assigned; both count against one capacity. */
public enum Work {
    LEAD, CASE
}
