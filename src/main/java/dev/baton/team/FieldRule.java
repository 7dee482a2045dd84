package dev.baton.team;

/** What a role may not do with a field of a record type, from least to most; of several roles the mildest counts. */
public enum FieldRule {
    /** Read, but not written. */
    FROZEN,
    /** Neither read nor written. */
    HIDDEN
}
