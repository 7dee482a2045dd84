package dev.baton.team;

/** What a person may do in Baton. */
public enum Role {
    ADMIN, DESIGNER, SUPERVISOR, MARKETING, AGENT
}
