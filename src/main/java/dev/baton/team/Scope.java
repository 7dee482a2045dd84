package dev.baton.team;

/** How much of a record type a role sees, from least to most; of several roles the widest counts. */
public enum Scope {
    NONE, OWN, TEAM, TREE, ALL
}
